import { lineSlab, type Slab } from '../slabs.ts';
import type { Frame } from '../work.ts';

const length = 96;

/** A short line in the middle of the column. */
export function setRule(frame: Frame): Slab[] {
  const width = Math.min(length, frame.width);
  const x = frame.x + (frame.width - width) / 2;
  const slab = lineSlab(frame.text.leading, [
    { kind: 'rule', owner: 'layout', x, y: frame.text.leading / 2, width, height: 0.5 },
  ]);
  slab.before = slab.after = frame.text.after;
  return [slab];
}
