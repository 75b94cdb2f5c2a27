import { textOfInlines } from '../../document/text-of.ts';
import type { Block, Heading } from '../../document/types.ts';
import type { HeadingFormat, TextFormat } from '../profiles/style.ts';
import type { Slab } from '../slabs.ts';
import { makeRuns } from '../text/make-runs.ts';
import { setParagraph } from '../text/set-paragraph.ts';
import type { StructureElement } from '../types.ts';
import type { Frame, Work } from '../work.ts';

/** Space between the number of a chapter and its title. */
const titleGap = 2;

/**
 * Sets a heading, kept with what follows. Its level is counted by nesting, so that none is skipped; in a cell it
 * has the level of the section around it and stands in no outline; in a note it is a bold paragraph.
 */
export function setHeading(heading: Heading, previous: Block | undefined, frame: Frame, work: Work): Slab[] {
  const onPage = frame.place === 'page';
  const level = onPage ? openLevel(heading, work) : Math.max(1, work.openLevels.length);
  const element = work.structure.add(frame.place === 'note' ? 'P' : roleOf(level), frame.parent);
  const format = formatOf(heading, previous, level, frame, work);
  const slabs = setParagraph(
    makeRuns(heading.inlines, format, element, frame, work),
    format,
    frame,
    work.faces,
  );
  const [first] = slabs;
  if (!first) return [];
  for (const slab of slabs) slab.keep = true;
  if (!onPage) {
    if (heading.id) first.destinations = [heading.id];
    return slabs;
  }
  const title = textOfInlines(heading.inlines).trim();
  const destination = heading.id ?? `.heading-${work.headings.length + 1}`;
  const entry = { title, level, destination, page: 0, y: 0 };
  work.headings.push(entry);
  first.destinations = [destination];
  first.placed = (page, y) => {
    entry.page = page;
    entry.y = y;
  };
  if (heading.annex) first.opens = 'annex';
  return slabs;
}

function openLevel(heading: Heading, work: Work): number {
  const { openLevels } = work;
  if (heading.annex) openLevels.length = 0;
  while (openLevels.length > 0 && openLevels.at(-1)! >= heading.level) openLevels.pop();
  openLevels.push(heading.level);
  return openLevels.length;
}

/** The title is H1. */
function roleOf(level: number): StructureElement['role'] {
  const roles = ['H2', 'H3', 'H4', 'H5', 'H6'] as const;
  return roles[Math.min(level, roles.length) - 1]!;
}

function formatOf(
  heading: Heading,
  previous: Block | undefined,
  level: number,
  frame: Frame,
  work: Work,
): TextFormat {
  const { headings, annex } = work.style;
  if (frame.place !== 'page') {
    return { ...frame.text, bold: true, firstLine: 0, align: heading.align ?? frame.text.align };
  }
  if (heading.annex) return heading.align ? { ...annex, align: heading.align } : annex;
  const format: HeadingFormat = headings[Math.min(level, headings.length) - 1]!;
  const names = isDivision(heading, format);
  // The title of a chapter stands below its number.
  const titles = !names && previous?.kind === 'heading' && isDivision(previous, format);
  const align = heading.align ?? (names || titles ? 'center' : format.align);
  const firstLine = align === 'left' || align === 'justify' ? format.firstLine : 0;
  return { ...format, align, firstLine, ...(titles && { before: 0 }), ...(names && { after: titleGap }) };
}

function isDivision(heading: Heading, format: HeadingFormat): boolean {
  if (!format.centredAfter) return false;
  const text = textOfInlines(heading.inlines).toLowerCase();
  return format.centredAfter.some((word) => text.startsWith(word));
}
