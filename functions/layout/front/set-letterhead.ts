import type { OfficialStyle, TextFormat } from '../profiles/style.ts';
import type { Slab } from '../slabs.ts';
import { measureText } from '../tables/measure-blocks.ts';
import type { Frame, Work } from '../work.ts';
import { setSideBySide } from './set-side-by-side.ts';
import { keepTogether, setMiddleRule, setPart } from './set-stack.ts';
import { capitalised, splitTitle } from './split-title.ts';
import { writeDate } from './write-date.ts';

const air = 10;

/**
 * Sets the letterhead: issuing body at the left, the nation's (or the Party's) name at the right, below them number
 * and place and date. Only what the metadata holds is printed. The subject of a letter stands below its number.
 */
export function setLetterhead(style: OfficialStyle, frame: Frame, work: Work): Slab[] {
  const { metadata } = work.document;
  const widest = Math.max(
    ...style.nation.map(({ text, size }) => measureText(text, centred(size, true), work)),
  );
  const split = Math.max(frame.width * 0.34, Math.min(frame.width * 0.44, frame.width - widest - air));
  const left = { ...frame, x: 0, width: split - air / 2 };
  const right = { ...frame, x: air / 2, width: frame.width - split - air / 2 };
  const { letter, subject } = splitTitle(metadata);
  const number = metadata.number ? style.numberPrefix + padNumber(metadata.number) : undefined;
  const opening = setSideBySide(setIssuer(style, left, work), setNation(style, right, work), split, frame);
  const lower = [
    ...setPart(number, centred(style.numberSize), left, work),
    ...(letter
      ? setPart(
          style.letterPrefix ? style.letterPrefix + subject : capitalised(subject),
          { ...centred(style.letterSize), before: 3 },
          left,
          work,
          'H1',
        )
      : []),
  ];
  const date = setPart(placeAndDate(work), { ...centred(style.dateSize), italic: true }, right, work);
  const slabs: Slab[] = [opening];
  if (lower.length + date.length > 0) {
    const second = setSideBySide(lower, date, split, frame);
    second.before = 6;
    slabs.push(second);
  }
  keepTogether(slabs, true);
  slabs.at(-1)!.after = 16;
  return slabs;
}

function setIssuer(style: OfficialStyle, frame: Frame, work: Work): Slab[] {
  const { issuer, parentIssuer } = work.document.metadata;
  const parent = setPart(parentIssuer?.toUpperCase(), centred(style.parentSize), frame, work);
  const own = setPart(issuer?.toUpperCase(), centred(style.issuerSize, true), frame, work);
  if (parent.length + own.length === 0) return [];
  const mark = setPart(style.issuerMark, centred(style.issuerSize), frame, work);
  const rule = style.issuerRule
    ? [setMiddleRule(own.length > 0 ? own : parent, style.issuerRule, frame)]
    : [];
  return [...parent, ...own, ...mark, ...rule];
}

function setNation(style: OfficialStyle, frame: Frame, work: Work): Slab[] {
  const lines = style.nation.map(({ text, size }) => setPart(text, centred(size, true), frame, work));
  const rule = setMiddleRule(lines.at(-1) ?? [], 1, frame);
  rule.before = 1.5;
  return [...lines.flat(), rule];
}

function placeAndDate(work: Work): string | undefined {
  const { place, date, language } = work.document.metadata;
  if (!date) return place;
  const written = writeDate(date, language);
  return place ? `${place}, ${written}` : written.charAt(0).toUpperCase() + written.slice(1);
}

/** Numbers below 10 are written with a 0 before. */
function padNumber(number: string): string {
  return /^\d(?!\d)/.test(number) ? `0${number}` : number;
}

function centred(size: number, bold = false): TextFormat {
  return { size, leading: size * 1.22, align: 'center', bold, firstLine: 0, before: 0, after: 0 };
}
