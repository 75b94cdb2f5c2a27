/** A TrueType font as its makers ship it, opened for picking glyphs from. Offsets are in bytes. */
export interface SourceFont {
  readonly data: DataView;
  readonly bytes: Buffer;
  readonly tables: ReadonlyMap<string, { readonly offset: number; readonly length: number }>;
  readonly unitsPerEm: number;
  /** Glyph by code point. */
  readonly glyphs: ReadonlyMap<number, number>;
  advance(glyph: number): number;
  /** The glyph's record in `glyf`; empty where it has no ink. */
  outline(glyph: number): Buffer;
}

/** Opens a TrueType font (`glyf` outlines; OpenType 1.9, chapter "Font File"). */
export function readSourceFont(bytes: Buffer): SourceFont {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, { offset: number; length: number }>();
  for (let i = 0; i < data.getUint16(4); i++) {
    const at = 12 + 16 * i;
    tables.set(bytes.toString('latin1', at, at + 4), {
      offset: data.getUint32(at + 8),
      length: data.getUint32(at + 12),
    });
  }
  const start = (tag: string) => {
    const table = tables.get(tag);
    if (!table) throw new Error(`font without table ${tag}`);
    return table.offset;
  };
  const [head, hhea, hmtx, loca, glyf] = ['head', 'hhea', 'hmtx', 'loca', 'glyf'].map(start) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const long = data.getInt16(head + 50) === 1;
  const metrics = data.getUint16(hhea + 34);
  const place = (glyph: number) =>
    long ? data.getUint32(loca + 4 * glyph) : 2 * data.getUint16(loca + 2 * glyph);
  return {
    data,
    bytes,
    tables,
    unitsPerEm: data.getUint16(head + 18),
    glyphs: readCharacterMap(data, start('cmap')),
    advance: (glyph) => data.getUint16(hmtx + 4 * Math.min(glyph, metrics - 1)),
    outline: (glyph) => bytes.subarray(glyf + place(glyph), glyf + place(glyph + 1)),
  };
}

/** Reads the widest Unicode subtable: format 12, or else 4. */
function readCharacterMap(data: DataView, cmap: number): Map<number, number> {
  const subtables = Array.from({ length: data.getUint16(cmap + 2) }, (_, i) => {
    const record = cmap + 4 + 8 * i;
    return { platform: data.getUint16(record), at: cmap + data.getUint32(record + 4) };
  }).filter(({ platform }) => platform === 0 || platform === 3);
  const glyphs = new Map<number, number>();
  const full = subtables.find(({ at }) => data.getUint16(at) === 12);
  if (full) {
    for (let i = 0; i < data.getUint32(full.at + 12); i++) {
      const group = full.at + 16 + 12 * i;
      const first = data.getUint32(group);
      for (let code = first; code <= data.getUint32(group + 4); code++)
        glyphs.set(code, data.getUint32(group + 8) + code - first);
    }
    return glyphs;
  }
  const basic = subtables.find(({ at }) => data.getUint16(at) === 4);
  if (!basic) throw new Error('font without a Unicode character map');
  const size = data.getUint16(basic.at + 6);
  const [ends, starts] = [basic.at + 14, basic.at + 16 + size];
  for (let i = 0; i < size; i += 2) {
    const delta = data.getUint16(starts + size + i);
    const ranges = starts + 2 * size + i;
    const range = data.getUint16(ranges);
    for (let code = data.getUint16(starts + i); code <= data.getUint16(ends + i) && code < 0xffff; code++) {
      const listed =
        range === 0 ? code : data.getUint16(ranges + range + 2 * (code - data.getUint16(starts + i)));
      if (listed) glyphs.set(code, (listed + delta) & 0xffff);
    }
  }
  return glyphs;
}
