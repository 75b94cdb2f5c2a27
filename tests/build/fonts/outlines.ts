/** A component of a composite glyph: which glyph, and where its number stands in the record. */
export interface Component {
  readonly glyph: number;
  readonly at: number;
}

/** Components of a composite glyph; none where the glyph is simple or empty (OpenType 1.9, "glyf"). */
export function componentsOf(outline: Buffer): Component[] {
  const components: Component[] = [];
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return components;
  let at = 10;
  let flags: number;
  do {
    flags = outline.readUInt16BE(at);
    components.push({ glyph: outline.readUInt16BE(at + 2), at: at + 2 });
    at += 4 + (flags & 1 ? 4 : 2) + (flags & 8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
  } while (flags & 0x20);
  return components;
}

/** The outline without its instructions: they serve screens of few pixels, and more than double the size. */
export function withoutHints(outline: Buffer): Buffer {
  if (outline.length === 0) return outline;
  const contours = outline.readInt16BE(0);
  if (contours >= 0) {
    const count = 10 + 2 * contours;
    const result = Buffer.concat([
      outline.subarray(0, count + 2),
      outline.subarray(count + 2 + outline.readUInt16BE(count)),
    ]);
    result.writeUInt16BE(0, count);
    return trim(result);
  }
  const result = Buffer.from(outline);
  const components = componentsOf(outline);
  for (const { at } of components) result.writeUInt16BE(result.readUInt16BE(at - 2) & ~0x100, at - 2);
  const last = components.at(-1)!.at - 2;
  const flags = result.readUInt16BE(last);
  const size = 4 + (flags & 1 ? 4 : 2) + (flags & 8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
  return result.subarray(0, last + size);
}

/** Cuts the padding behind a simple glyph's last coordinate. */
function trim(outline: Buffer): Buffer {
  const { end } = readPoints(outline);
  return outline.subarray(0, end);
}

/** A point of a contour, in font units. */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly onCurve: boolean;
}

/** Reads a simple glyph: the last point of each contour, the points, and where the record ends. */
export function readPoints(outline: Buffer): {
  readonly ends: number[];
  readonly points: Point[];
  readonly end: number;
} {
  const contours = outline.readInt16BE(0);
  const ends = Array.from({ length: contours }, (_, i) => outline.readUInt16BE(10 + 2 * i));
  const count = (ends.at(-1) ?? -1) + 1;
  let at = 12 + 2 * contours + outline.readUInt16BE(10 + 2 * contours);
  const flags: number[] = [];
  while (flags.length < count) {
    const flag = outline.readUInt8(at++);
    const times = flag & 8 ? outline.readUInt8(at++) : 0;
    for (let i = 0; i <= times; i++) flags.push(flag);
  }
  const axis = (short: number, same: number) => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & short) value += (flag & same ? 1 : -1) * outline.readUInt8(at++);
      else if (!(flag & same)) {
        value += outline.readInt16BE(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = axis(2, 16);
  const ys = axis(4, 32);
  return {
    ends,
    points: flags.map((flag, i) => ({ x: xs[i]!, y: ys[i]!, onCurve: (flag & 1) === 1 })),
    end: at,
  };
}
