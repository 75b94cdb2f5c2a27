/** A face of the press, opened. Advances and kerning are in 1/1000 of the size, bounds in the font's units. */
export interface TrueType {
  readonly unitsPerEm: number;
  readonly bounds: readonly [number, number, number, number];
  readonly ascent: number;
  /** Negative, below the baseline. */
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  /** Degrees anticlockwise from upright. */
  readonly italicAngle: number;
  /** How many glyphs there are; 0 is `.notdef`. */
  readonly glyphs: number;
  /** The only character of a glyph; 0 where it is a part of others. */
  codeOf(glyph: number): number;
  /** 0 where the face lacks the character. */
  glyphOf(code: number): number;
  advance(glyph: number): number;
  kerning(left: number, right: number): number;
  /** The record in `glyf`. */
  outline(glyph: number): Uint8Array;
  table(tag: string): Uint8Array;
}

/** Opens a font as `tests/build/fonts.ts` writes them: format 12 map, format 0 kerning, a metric for every glyph. */
export function readTrueType(bytes: Uint8Array): TrueType {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, { offset: number; length: number }>();
  for (let i = 0; i < data.getUint16(4); i++) {
    const at = 12 + 16 * i;
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    tables.set(tag, { offset: data.getUint32(at + 8), length: data.getUint32(at + 12) });
  }
  const start = (tag: string) => {
    const table = tables.get(tag);
    if (!table) throw new Error(`font without table ${tag}`);
    return table.offset;
  };
  const head = start('head');
  const os2 = start('OS/2');
  const hhea = start('hhea');
  const hmtx = start('hmtx');
  const loca = start('loca');
  const glyf = start('glyf');
  const long = data.getInt16(head + 50) === 1;
  const unitsPerEm = data.getUint16(head + 18);
  const scale = 1000 / unitsPerEm;
  const place = (glyph: number) =>
    glyf + (long ? data.getUint32(loca + 4 * glyph) : 2 * data.getUint16(loca + 2 * glyph));
  const glyphs = data.getUint16(start('maxp') + 4);
  const { codeOf, glyphOf } = readCharacters(data, start('cmap'), glyphs);
  const kerning = readPairs(data, start('kern'));
  return {
    unitsPerEm,
    bounds: [36, 38, 40, 42].map((at) => data.getInt16(head + at)) as [number, number, number, number],
    ascent: data.getInt16(hhea + 4) * scale,
    descent: data.getInt16(hhea + 6) * scale,
    capHeight: data.getInt16(os2 + 88) * scale,
    xHeight: data.getInt16(os2 + 86) * scale,
    italicAngle: data.getInt32(start('post') + 4) / 65536,
    glyphs,
    codeOf,
    glyphOf,
    advance: (glyph) => data.getUint16(hmtx + 4 * glyph) * scale,
    kerning: (left, right) => Math.round(kerning(left, right) * scale),
    outline: (glyph) => bytes.subarray(place(glyph), place(glyph + 1)),
    table: (tag) => bytes.subarray(start(tag), start(tag) + tables.get(tag)!.length),
  };
}

function readCharacters(data: DataView, cmap: number, glyphs: number) {
  const groups = cmap + data.getUint32(cmap + 8) + 16;
  const count = data.getUint32(groups - 4);
  const basic = new Uint16Array(0x10000);
  const beyond = new Map<number, number>();
  const codes = new Uint32Array(glyphs);
  for (let i = 0; i < count; i++) {
    const group = groups + 12 * i;
    const last = data.getUint32(group + 4);
    let glyph = data.getUint32(group + 8);
    for (let code = data.getUint32(group); code <= last; code++) {
      if (code < 0x10000) basic[code] = glyph;
      else beyond.set(code, glyph);
      codes[glyph++] = code;
    }
  }
  return {
    codeOf: (glyph: number) => codes[glyph]!,
    glyphOf: (code: number) => (code < 0x10000 ? basic[code]! : (beyond.get(code) ?? 0)),
  };
}

/** Finds pairs by bisection: they are sorted by both glyphs. */
function readPairs(data: DataView, kern: number) {
  const count = data.getUint16(kern + 10);
  return (left: number, right: number) => {
    const wanted = left * 0x10000 + right;
    let [low, high] = [0, count - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const pair = data.getUint32(kern + 18 + 6 * middle);
      if (pair === wanted) return data.getInt16(kern + 22 + 6 * middle);
      if (pair < wanted) low = middle + 1;
      else high = middle - 1;
    }
    return 0;
  };
}
