import { setPart } from '../front/set-stack.ts';
import type { LooseBox, Slab } from '../slabs.ts';
import { plainRun } from '../text/make-runs.ts';
import { setParagraph } from '../text/set-paragraph.ts';
import { setLeader } from '../text/set-tabbed.ts';
import type { Frame, HeadingEntry, Work } from '../work.ts';

/** Room for the page number at the right. */
const numberWidth = 26;
const deepest = 3;

/** A page number still to be written: its box stands at the right edge and is filled once pages are known. */
export interface OpenNumber {
  readonly entry: HeadingEntry;
  readonly box: Extract<LooseBox, { kind: 'text' }>;
}

/**
 * Sets the table of contents from the headings that have been set: its height does not depend on the numbers, so that
 * they are filled in after pagination.
 */
export function setContents(
  frame: Frame,
  work: Work,
): { readonly slabs: readonly Slab[]; readonly numbers: readonly OpenNumber[] } {
  const { title, entry: format, indent } = work.style.contents;
  const entries = work.headings.filter(({ level }) => level <= deepest);
  if (entries.length === 0) return { slabs: [], numbers: [] };
  const slabs = setPart(work.style.words.contents, title, frame, work);
  for (const slab of slabs) slab.keep = true;
  const contents = work.structure.add('TOC', frame.parent);
  const numbers: OpenNumber[] = [];
  for (const entry of entries) {
    const shift = indent * (entry.level - 1);
    const inner = { ...frame, x: frame.x + shift, width: frame.width - shift - numberWidth };
    const item = work.structure.add('TOCI', contents);
    const reference = work.structure.add('Reference', item);
    const element = work.structure.add('Link', reference);
    const own = entry.level === 1 ? { ...format, bold: true } : format;
    const run = {
      ...plainRun(`${entry.title} `, own, element),
      link: { element, href: `#${entry.destination}` },
    };
    const lines = setParagraph([run], own, inner, work.faces);
    const last = lines.at(-1);
    const box = last?.boxes.findLast((candidate) => candidate.kind === 'text');
    if (last && box?.kind === 'text') {
      if (!box.text.endsWith(' ')) box.text += ' ';
      const right = frame.x + frame.width;
      const { baseline } = box;
      const x = box.x + box.width;
      const leader = setLeader(
        'dots',
        { x, width: right - numberWidth + 6 - x, baseline },
        format,
        work.faces,
      );
      const { face, size } = run;
      const number: OpenNumber['box'] = {
        kind: 'text',
        owner: element,
        x: right,
        baseline,
        text: '',
        face,
        size,
        width: 0,
      };
      last.boxes.push(...leader, number);
      numbers.push({ entry, box: number });
    }
    for (const line of lines) slabs.push(line);
  }
  const last = slabs.at(-1);
  if (last) last.after = 18;
  return { slabs, numbers };
}
