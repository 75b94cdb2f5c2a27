import { tokenize } from '../analysis/tokenize.ts';
import { fieldSigns } from '../segment/report-words.ts';
import type { Clause, Condition, Query } from './query.ts';
import { readDays } from './read-days.ts';
import { readPhrase, readTogether, readWords } from './read-words.ts';

/** What a query has beyond these is not read. */
const longestQuery = 1_000;
const mostClauses = 32;
/** Further ones are read as whole words: each stands for many. */
const mostPrefixes = 3;

const latestDay = 2_147_483_647;
const earliestDay = -2_147_483_647;

// A minus; then a field with a value, a phrase in any pair of quotes, or a piece without spaces.
const piece =
  /(?<minus>-*)(?:(?<field>issuer|type|year|number|from|to):(?:["“”„](?<quotedValue>[^"“”„]*)["“”„]|(?<value>[^\s"“”„]+))|["“”„](?<phrase>[^"“”„]*)["“”„]|(?<bare>[^\s"“”„]+))/giu;

/**
 * Reads a query: words, `"phrases"`, `-without`, `prefix*`, `issuer:`, `type:`, `year:`, `number:`, `from:`, `to:`.
 * Every string is a query: what is none of these is text, and what no report could have is left out.
 */
export function parseQuery(q: string): Query {
  const source = q.slice(0, longestQuery).normalize('NFC');
  const clauses: Clause[] = [];
  let run: { start: number; end: number } | undefined;
  let prefixes = 0;

  const add = (condition: Condition, at: Omit<Clause, 'condition'>) => {
    if (clauses.length < mostClauses) clauses.push({ condition, ...at });
  };
  const endRun = () => {
    if (!run) return;
    const { start } = run;
    for (const words of readWords(source.slice(start, run.end))) {
      const exact = words.marked || words.particular;
      add(words.condition, {
        negated: false,
        start: start + words.start,
        end: start + words.end,
        text: true,
        exact,
      });
    }
    run = undefined;
  };

  for (const match of source.matchAll(piece)) {
    const { minus = '', field, quotedValue, value, phrase, bare } = match.groups!;
    const place = { negated: minus !== '', start: match.index, end: match.index + match[0].length };
    const inField = field ? fieldCondition(field.toLowerCase(), quotedValue ?? value ?? '') : undefined;
    const isPlain = phrase === undefined && !inField && minus === '' && !bare?.endsWith('*');
    if (isPlain) {
      run = { start: run?.start ?? place.start, end: place.end };
      continue;
    }
    endRun();
    if (inField) {
      add(inField, { ...place, text: false, exact: false });
      continue;
    }
    const text = phrase ?? bare ?? match[0].slice(minus.length);
    const strict = phrase !== undefined && hasMarks(phrase);
    if (bare?.endsWith('*')) prefixes += 1;
    const prefix = (bare?.endsWith('*') ?? false) && prefixes <= mostPrefixes;
    const condition = readPhrase(text, { strict, prefix });
    if (condition) add(condition, { ...place, text: true, exact: isParticular(text) });
  }
  endRun();

  return { source, clauses: weighExactness(clauses, source), together: togetherOf(clauses, source) };
}

function fieldCondition(field: string, value: string): Condition | undefined {
  if (field === 'number' || field === 'issuer' || field === 'type') {
    return readPhrase(value, { sign: fieldSigns[field], prefix: value.endsWith('*') });
  }
  const days = readDays(value);
  if (!days || (field === 'year' && !/^\d{4}$/.test(value))) return undefined;
  if (field === 'from') return { kind: 'days', from: days.from, to: latestDay };
  if (field === 'to') return { kind: 'days', from: earliestDay, to: days.to };
  return { kind: 'days', ...days };
}

function isParticular(text: string): boolean {
  return tokenize(text).some(
    ({ form, folded, abbreviation }) => form !== folded || abbreviation !== undefined,
  );
}

/** Who types one mark types all of them: then a word without marks means just that, too. */
function weighExactness(clauses: readonly Clause[], source: string): Clause[] {
  const marked = clauses.some(({ text, start, end }) => text && hasMarks(source.slice(start, end)));
  return marked ? clauses.map((clause) => ({ ...clause, exact: clause.text })) : [...clauses];
}

function togetherOf(clauses: readonly Clause[], source: string): Query['together'] {
  const asked = clauses.filter(({ negated, text }) => text && !negated);
  const isOneThing = asked.length === 1 && !hasApart(asked[0]!.condition);
  const text = asked.map(({ start, end }) => source.slice(start, end)).join(' ');
  return asked.length === 0 || isOneThing || /["“”„*]/u.test(text) ? [] : readTogether(text);
}

function hasMarks(text: string): boolean {
  return /[\p{M}đ]/iu.test(text.normalize('NFD'));
}

/** Whether words of a condition may be far apart. */
function hasApart(condition: Condition): boolean {
  return condition.kind === 'all' || (condition.kind === 'any' && condition.of.some(hasApart));
}
