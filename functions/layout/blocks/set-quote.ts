import type { Quote } from '../../document/types.ts';
import type { Bar, Slab } from '../slabs.ts';
import { type Frame, indentFrame, type Work } from '../work.ts';
import { setBlocks } from './set-blocks.ts';

/** Sets a quotation indented, smaller, with a bar beside it where the profile has one. */
export function setQuote(quote: Quote, frame: Frame, work: Work): Slab[] {
  const { indent, size, leading, bar } = work.style.quote;
  const element = work.structure.add('BlockQuote', frame.parent);
  const own = frame.place === 'page' ? { size, leading } : {};
  const text = { ...frame.text, ...own, firstLine: 0 };
  const inner = { ...indentFrame(frame, indent, bar ? 0 : indent), parent: element, text };
  const slabs = setBlocks(quote.blocks, inner, work);
  if (bar && inner.x > frame.x) {
    const side: Bar = { key: {}, x: frame.x + 2, width: 1.5, gray: 0.6, overhang: 0 };
    for (const slab of slabs) slab.bars = [side, ...(slab.bars ?? [])];
  }
  const [first] = slabs;
  const last = slabs.at(-1);
  if (first) first.before = Math.max(first.before, frame.text.after + 3);
  if (last) last.after = Math.max(last.after, frame.text.after + 3);
  return slabs;
}
