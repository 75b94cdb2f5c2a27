import type { OfficialStyle, TextFormat } from '../profiles/style.ts';
import type { Slab } from '../slabs.ts';
import { plainRun } from '../text/make-runs.ts';
import { setParagraph } from '../text/set-paragraph.ts';
import { type Frame, indentFrame, type Work } from '../work.ts';
import { keepTogether, setMiddleRule } from './set-stack.ts';
import { splitTitle } from './split-title.ts';

/** Sets type and subject in the middle as one H1, a short rule below; nothing for a letter. */
export function setOfficialTitle(style: OfficialStyle, frame: Frame, work: Work): Slab[] {
  const { letter, type, subject } = splitTitle(work.document.metadata);
  if (letter) return [];
  const owner = work.structure.add('H1', frame.parent);
  const inner = indentFrame(frame, 24, 24);
  const bold = (size: number): TextFormat => {
    return { size, leading: size * 1.28, align: 'center', bold: true, firstLine: 0, before: 0, after: 0 };
  };
  const spaced = subject && type ? `${type.toUpperCase()} ` : type?.toUpperCase();
  const first = spaced
    ? setParagraph([plainRun(spaced, bold(style.typeSize), owner)], bold(style.typeSize), inner, work.faces)
    : [];
  const second = subject
    ? setParagraph(
        [plainRun(subject, bold(style.subjectSize), owner)],
        bold(style.subjectSize),
        inner,
        work.faces,
      )
    : [];
  const lines = [...first, ...second];
  const rule = setMiddleRule(second.length > 0 ? second : first, style.subjectRule, frame);
  rule.before = 2;
  const slabs = [...lines, rule];
  keepTogether(slabs, true);
  rule.after = 14;
  return slabs;
}
