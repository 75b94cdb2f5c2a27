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

interface Point {
  readonly x: number;
  readonly y: number;
  readonly onCurve: boolean;
}

function readPoints(outline: Buffer): {
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

/** The same outline at another scale, rounded to whole units; of a composite glyph the offsets are scaled. */
export function scaleOutline(outline: Buffer, factor: number): Buffer {
  if (outline.length === 0) return outline;
  if (outline.readInt16BE(0) < 0) return scaleOffsets(outline, factor);
  const { ends, points } = readPoints(outline);
  const scaled = points.map(({ x, y, onCurve }) => ({
    x: Math.round(x * factor),
    y: Math.round(y * factor),
    onCurve,
  }));
  const xs = scaled.map(({ x }) => x);
  const ys = scaled.map(({ y }) => y);
  const head = Buffer.alloc(12 + 2 * ends.length);
  head.writeInt16BE(ends.length, 0);
  [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].forEach((value, i) => {
    head.writeInt16BE(value, 2 + 2 * i);
  });
  ends.forEach((end, i) => {
    head.writeUInt16BE(end, 10 + 2 * i);
  });
  const flags: number[] = [];
  const encode = (values: readonly number[], short: number, same: number) =>
    Buffer.concat(
      values.map((value, i) => {
        const step = value - (values[i - 1] ?? 0);
        if (step === 0) flags[i]! |= same;
        else if (Math.abs(step) < 256) {
          flags[i]! |= short | (step > 0 ? same : 0);
          return Buffer.from([Math.abs(step)]);
        } else {
          const wide = Buffer.alloc(2);
          wide.writeInt16BE(step);
          return wide;
        }
        return Buffer.alloc(0);
      }),
    );
  scaled.forEach(({ onCurve }) => {
    flags.push(onCurve ? 1 : 0);
  });
  const x = encode(xs, 2, 16);
  const y = encode(ys, 4, 32);
  return Buffer.concat([head, packFlags(flags), x, y]);
}

function scaleOffsets(outline: Buffer, factor: number): Buffer {
  const result = Buffer.from(outline);
  for (let at = 2; at < 10; at += 2) result.writeInt16BE(Math.round(result.readInt16BE(at) * factor), at);
  for (const { at } of componentsOf(outline)) {
    const words = result.readUInt16BE(at - 2) & 1;
    for (const i of [0, 1]) {
      if (words) result.writeInt16BE(Math.round(result.readInt16BE(at + 2 + 2 * i) * factor), at + 2 + 2 * i);
      else result.writeInt8(Math.round(result.readInt8(at + 2 + i) * factor), at + 2 + i);
    }
  }
  return result;
}

function packFlags(flags: readonly number[]): Buffer {
  const packed: number[] = [];
  for (let i = 0; i < flags.length; ) {
    let run = 1;
    while (flags[i + run] === flags[i] && run < 256) run++;
    if (run > 1) packed.push(flags[i]! | 8, run - 1);
    else packed.push(flags[i]!);
    i += run;
  }
  return Buffer.from(packed);
}
