/** What a TrueType font is put together from. Glyph i has `outlines[i]` and `advances[i]`. */
export interface TrueTypeParts {
  readonly outlines: readonly Uint8Array[];
  /** In the font's units. */
  readonly advances: readonly number[];
  /** Tables of a font with the same units and vertical metrics; copied, then corrected. */
  readonly head: Uint8Array;
  readonly hhea: Uint8Array;
  /** Further tables, by tag. */
  readonly tables?: Readonly<Record<string, Uint8Array>>;
}

/**
 * Writes a TrueType font of unhinted glyphs (OpenType 1.9, "Font File"; PDF 32000-1, 9.9, names the tables
 * that an embedded font needs).
 */
export function writeTrueType({ outlines, advances, head, hhea, tables = {} }: TrueTypeParts): Buffer {
  const count = outlines.length;
  const { glyf, loca, long } = writeGlyphs(outlines);
  const hmtx = Buffer.alloc(4 * count);
  for (let i = 0; i < count; i++) {
    const outline = outlines[i]!;
    hmtx.writeUInt16BE(advances[i]!, 4 * i);
    // The left side bearing is the outline's xMin.
    if (outline.length > 0) hmtx.writeUInt16BE((outline[2]! << 8) | outline[3]!, 4 * i + 2);
  }
  const newHead = Buffer.from(head);
  newHead.writeUInt32BE(0, 8);
  newHead.writeInt16BE(long ? 1 : 0, 50);
  const newHhea = Buffer.from(hhea);
  newHhea.writeUInt16BE(count, 34);
  const maxp = Buffer.alloc(32);
  maxp.writeUInt32BE(0x00010000, 0);
  maxp.writeUInt16BE(count, 4);
  // Upper bounds are allowed, and exact ones would need every outline read.
  for (const at of [6, 8, 10, 12]) maxp.writeUInt16BE(4096, at);
  maxp.writeUInt16BE(2, 14);
  maxp.writeUInt16BE(16, 28);
  maxp.writeUInt16BE(4, 30);
  return writeTables({ ...tables, glyf, head: newHead, hhea: newHhea, hmtx, loca, maxp });
}

function writeGlyphs(outlines: readonly Uint8Array[]) {
  const offsets = new Uint32Array(outlines.length + 1);
  outlines.forEach((outline, i) => {
    offsets[i + 1] = offsets[i]! + outline.length + (outline.length & 1);
  });
  const size = offsets[outlines.length]!;
  const glyf = Buffer.alloc(size);
  outlines.forEach((outline, i) => {
    glyf.set(outline, offsets[i]!);
  });
  const long = size >= 0x20000;
  const loca = Buffer.alloc(offsets.length * (long ? 4 : 2));
  offsets.forEach((offset, i) => {
    if (long) loca.writeUInt32BE(offset, 4 * i);
    else loca.writeUInt16BE(offset / 2, 2 * i);
  });
  return { glyf, loca, long };
}

/** Writes the table directory and the tables, in the order of their tags. */
function writeTables(tables: Readonly<Record<string, Uint8Array>>): Buffer {
  const tags = Object.keys(tables).sort();
  const power = 31 - Math.clz32(tags.length);
  const directory = Buffer.alloc(12 + 16 * tags.length);
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(tags.length, 4);
  directory.writeUInt16BE(16 << power, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE(16 * tags.length - (16 << power), 10);
  const parts = [directory];
  let offset = directory.length;
  tags.forEach((tag, i) => {
    const table = tables[tag]!;
    const padded = Buffer.alloc((table.length + 3) & ~3);
    padded.set(table);
    const record = 12 + 16 * i;
    directory.write(tag, record, 'latin1');
    directory.writeUInt32BE(checksum(padded), record + 4);
    directory.writeUInt32BE(offset, record + 8);
    directory.writeUInt32BE(table.length, record + 12);
    parts.push(padded);
    offset += padded.length;
  });
  return Buffer.concat(parts);
}

function checksum(table: Buffer): number {
  let sum = 0;
  for (let at = 0; at < table.length; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0;
  return sum;
}
