import type { TextFormat } from '../profiles/style.ts';
import { lineSlab, type Slab } from '../slabs.ts';
import { plainRun } from '../text/make-runs.ts';
import { setParagraph } from '../text/set-paragraph.ts';
import type { StructureElement } from '../types.ts';
import type { Frame, Work } from '../work.ts';

/** Sets one text as a paragraph of its own in a role; nothing for no text. */
export function setPart(
  text: string | undefined,
  format: TextFormat,
  frame: Frame,
  work: Work,
  role: StructureElement['role'] = 'P',
): Slab[] {
  if (!text) return [];
  const owner = work.structure.add(role, frame.parent);
  return setParagraph([plainRun(text, format, owner)], format, frame, work.faces);
}

/** A rule in the middle of the frame, a share of the frame's width or of the widest line above it. */
export function setMiddleRule(above: readonly Slab[], share: number, frame: Frame): Slab {
  const width = Math.min(frame.width, widestLine(above, frame.width) * share);
  const x = frame.x + (frame.width - width) / 2;
  return lineSlab(4, [{ kind: 'rule', owner: 'layout', x, y: 1.8, width, height: 0.6 }]);
}

function widestLine(slabs: readonly Slab[], fallback: number): number {
  let widest = 0;
  for (const slab of slabs) {
    if (slab.kind !== 'line') continue;
    let width = 0;
    for (const box of slab.boxes) if (box.kind === 'text') width += box.width;
    widest = Math.max(widest, width);
  }
  return widest || fallback;
}

/** Keeps slabs together, and with what follows where `next` says so. */
export function keepTogether(slabs: readonly Slab[], next: boolean): void {
  for (const [index, slab] of slabs.entries()) slab.keep = index < slabs.length - 1 || next;
}
