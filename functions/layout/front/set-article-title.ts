import type { ArticleStyle } from '../profiles/style.ts';
import { lineSlab, type Slab } from '../slabs.ts';
import type { Frame, Work } from '../work.ts';
import { keepTogether, setPart } from './set-stack.ts';
import { writeDate } from './write-date.ts';

/**
 * Sets an article's title block: issuing bodies above, the title, its subject where the title does not say it, then
 * type, number, place and date and author on one line, a summary.
 */
export function setArticleTitle(style: ArticleStyle, frame: Frame, work: Work): Slab[] {
  const { metadata } = work.document;
  const { title, subject, summary, issuer, parentIssuer } = metadata;
  const issuers = [parentIssuer, issuer].filter((name) => name !== undefined).join(' · ');
  const says = (text: string) => title.toLowerCase().includes(text.toLowerCase());
  const slabs = [
    ...setPart(issuers, style.issuer, frame, work),
    ...setPart(title, style.title, frame, work, 'H1'),
    ...setPart(subject && !says(subject) ? subject : undefined, style.subject, frame, work),
    ...setPart(details(work, says), style.details, frame, work),
    ...setRuleBelow(frame),
    ...setPart(summary, style.summary, frame, work),
  ];
  keepTogether(slabs, true);
  return slabs;
}

function details(work: Work, says: (text: string) => boolean): string {
  const { type, number, place, date, author, language } = work.document.metadata;
  const day = date && writeDate(date, language);
  const when = [place, day].filter((part) => part !== undefined).join(', ');
  const parts = [
    type && !says(type) ? type : undefined,
    number && `${work.style.words.number} ${number}`,
    when.charAt(0).toUpperCase() + when.slice(1),
    author,
  ];
  return parts.filter(Boolean).join('  ·  ');
}

function setRuleBelow(frame: Frame): Slab[] {
  const slab = lineSlab(1, [
    { kind: 'rule', owner: 'layout', x: frame.x, y: 0, width: frame.width, height: 0.6 },
  ]);
  slab.before = 8;
  slab.after = 16;
  return [slab];
}
