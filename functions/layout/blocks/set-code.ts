import type { Code } from '../../document/types.ts';
import type { TextFormat } from '../profiles/style.ts';
import type { Bar, LineSlab, LooseBox, Slab } from '../slabs.ts';
import { lineSlab } from '../slabs.ts';
import { type Frame, indentFrame, type Work } from '../work.ts';
import { wrapCode } from './wrap-code.ts';

const padding = 8;

/** Sets preformatted text line by line on a grey ground; a line too long goes on below. */
export function setCode(code: Code, frame: Frame, work: Work): Slab[] {
  const format = formatOf(frame, work);
  const element = work.structure.add('Code', frame.parent);
  const inner = indentFrame(frame, padding, padding);
  const ground: Bar = { key: {}, x: frame.x, width: frame.width, gray: 0.955, overhang: 4 };
  const slabs: LineSlab[] = [];
  for (const [index, line] of code.text.replace(/\n+$/, '').split('\n').entries()) {
    // A space parts the lines where the text is extracted.
    const last = slabs.at(-1)?.boxes.at(-1);
    if (index > 0 && last?.kind === 'text') last.text += ' ';
    for (const part of wrapCode(line, inner.width, format.size, work.faces)) {
      slabs.push(setCodeLine(part, element, inner, format, work));
    }
  }
  const [first] = slabs;
  const last = slabs.at(-1);
  for (const slab of slabs) slab.bars = [ground];
  if (first) Object.assign(first, { before: format.before + ground.overhang, keep: slabs.length > 1 });
  if (last) last.after = format.after + ground.overhang;
  const next = slabs.at(-2);
  if (next) next.keep = true;
  return slabs;
}

/** In a cell or a note code is smaller than the text. */
function formatOf(frame: Frame, work: Work): TextFormat {
  const { code } = work.style;
  const shrink = frame.place === 'page' ? 1 : Math.min(1, (frame.text.size * 0.9) / code.size);
  return { ...code, size: code.size * shrink, leading: code.leading * shrink };
}

function setCodeLine(
  text: string,
  owner: number,
  frame: Frame,
  { size, leading }: TextFormat,
  work: Work,
): LineSlab {
  const { ascent, descent } = work.faces.metrics('code');
  const baseline = (leading + ((ascent - descent) * size) / 1000) / 2;
  const boxes: LooseBox[] = [];
  let x = frame.x;
  for (const part of text ? work.faces.parts(text, 'code') : []) {
    const width = (work.faces.partWidth(part.text, part.face) * size) / 1000;
    const box: LooseBox = { kind: 'text', owner, x, baseline, text: part.text, face: part.face, size, width };
    if (part.missing) box.missing = true;
    boxes.push(box);
    x += width;
  }
  return lineSlab(leading, boxes);
}
