import type { ArticleStyle } from '../profiles/style.ts';
import { lineSlab, type Slab } from '../slabs.ts';
import type { Frame, Work } from '../work.ts';
import { saidInText } from './said-in-text.ts';
import { keepTogether, setPart } from './set-stack.ts';
import { writeDate, writtenForms } from './write-date.ts';

/**
 * Sets an article's title block: issuing bodies above, the title, its subject where the title does not say it, then
 * type, number, place and date and author on one line, a summary. What the text states itself is not repeated.
 */
export function setArticleTitle(style: ArticleStyle, frame: Frame, work: Work): Slab[] {
  const { title, subject, summary, issuer, parentIssuer } = work.document.metadata;
  const isNew = newFacts(work);
  const issuers = [parentIssuer, issuer].filter((name) => name !== undefined && isNew(name)).join(' · ');
  const slabs = [
    ...setPart(issuers, style.issuer, frame, work),
    ...setPart(title, style.title, frame, work, 'H1'),
    ...setPart(subject && isNew(subject) ? subject : undefined, style.subject, frame, work),
    ...setPart(details(isNew, work), style.details, frame, work),
    ...setRuleBelow(frame),
    ...setPart(summary && isNew(summary) ? summary : undefined, style.summary, frame, work),
  ];
  keepTogether(slabs, true);
  return slabs;
}

/** Tells what neither the title nor the text says. */
function newFacts({ document }: Work): (fact: string) => boolean {
  const title = document.metadata.title.toLowerCase();
  const isSaid = saidInText(document);
  return (fact) => !title.includes(fact.toLowerCase()) && !isSaid(fact);
}

function details(isNew: (fact: string) => boolean, work: Work): string {
  const { type, number, place, date, author, language } = work.document.metadata;
  const isDateNew = date !== undefined && writtenForms(date, language).every(isNew);
  const day = isDateNew ? writeDate(date, language) : undefined;
  // A place alone says something only where the text does not date itself.
  const when = [date === undefined || isDateNew ? place : undefined, day].filter(Boolean).join(', ');
  const parts = [
    // A news item shows what it is.
    type && type !== 'Tin' && isNew(type) ? type : undefined,
    number && isNew(number) ? `${work.style.words.number} ${number}` : undefined,
    when.charAt(0).toUpperCase() + when.slice(1),
    author && isNew(author) ? author : undefined,
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
