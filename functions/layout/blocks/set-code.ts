import type { Code } from '../../document/types.ts';
import type { Bar, LineSlab, LooseBox, Slab } from '../slabs.ts';
import { lineSlab } from '../slabs.ts';
import { isInsideCharacter } from '../text/split-words.ts';
import { type Frame, indentFrame, type Work } from '../work.ts';

const tabWidth = 4;
const padding = 8;

/** Sets preformatted text line by line on a grey ground; a line too long goes on below. */
export function setCode(code: Code, frame: Frame, work: Work): Slab[] {
  const format = work.style.code;
  const element = work.structure.add('Code', frame.parent);
  const inner = indentFrame(frame, padding, padding);
  const ground: Bar = { key: {}, x: frame.x, width: frame.width, gray: 0.955, overhang: 4 };
  const slabs: LineSlab[] = [];
  for (const [index, line] of code.text.replace(/\n+$/, '').split('\n').entries()) {
    // A space parts the lines where the text is extracted.
    const last = slabs.at(-1)?.boxes.at(-1);
    if (index > 0 && last?.kind === 'text') last.text += ' ';
    for (const part of wrap(expandTabs(line), inner.width, work))
      slabs.push(setCodeLine(part, element, inner, work));
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

function setCodeLine(text: string, owner: number, frame: Frame, work: Work): LineSlab {
  const { size, leading } = work.style.code;
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

function expandTabs(line: string): string {
  if (!line.includes('\t')) return line;
  let result = '';
  for (const character of line) {
    result += character === '\t' ? ' '.repeat(tabWidth - (result.length % tabWidth)) : character;
  }
  return result;
}

/** Divides a line of code where it must, after a space where there is one in the last third. */
function wrap(line: string, measure: number, work: Work): string[] {
  const parts: string[] = [];
  let rest = line;
  while (widthOf(rest, work) > measure && rest.length > 1) {
    const cut = cutAt(rest, measure, work);
    parts.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  parts.push(rest);
  return parts;
}

function cutAt(text: string, measure: number, work: Work): number {
  let low = 1;
  let high = Math.min(text.length - 1, 400);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (widthOf(text.slice(0, middle), work) <= measure) low = middle;
    else high = middle - 1;
  }
  const space = text.lastIndexOf(' ', low - 1);
  if (space > low * 0.66) return space + 1;
  while (low > 1 && isInsideCharacter(text, low)) low--;
  return Math.max(1, low);
}

function widthOf(text: string, work: Work): number {
  // Beyond any measure: not worth measuring.
  if (text.length > 2000) return Number.POSITIVE_INFINITY;
  let width = 0;
  for (const part of work.faces.parts(text, 'code')) width += work.faces.partWidth(part.text, part.face);
  return (width * work.style.code.size) / 1000;
}
