import { componentsOf, readPoints } from './outlines.ts';

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
