import { dateKeys, findDates } from '../analysis/find-dates.ts';
import type { Token } from '../analysis/tokenize.ts';
import type { Condition, Phrase, Query, Step } from '../query/query.ts';

/** A stretch of a text that answers one clause: UTF-16 offsets. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /** Number of the clause. */
  readonly clause: number;
}

interface TextWords {
  readonly tokens: readonly Token[];
  /** Places of the tokens by each name they have. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** Last tokens of the dates by the place of the first. */
  readonly dateEnds: ReadonlyMap<number, number>;
}

/**
 * The stretches of a text that answer a query, in no order. Where all words stand together, they alone are marked;
 * a form as typed hides others of the same clause.
 */
export function findMarks(text: string, tokens: readonly Token[], query: Query): Mark[] {
  const words = indexWords(text, tokens);
  const together = query.together.flatMap((phrase) => findInText(phrase, false, words));
  return query.clauses.flatMap(({ condition, negated, text: isText, exact }, clause) => {
    if (negated || !isText) return [];
    if (together.length > 0) return together.map((span) => ({ ...span, clause }));
    const phrases = phrasesOf(condition);
    const asTyped = exact ? phrases.filter(({ typed }) => typed) : [];
    const found = asTyped.flatMap((phrase) => findInText(phrase, true, words));
    const spans = found.length > 0 ? found : phrases.flatMap((phrase) => findInText(phrase, false, words));
    return spans.map((span) => ({ ...span, clause }));
  });
}

function phrasesOf(condition: Condition): Phrase[] {
  if (condition.kind === 'phrase') return [condition];
  return condition.kind === 'days' ? [] : condition.of.flatMap(phrasesOf);
}

function indexWords(text: string, tokens: readonly Token[]): TextWords {
  const places = new Map<string, number[]>();
  const note = (name: string, place: number) => {
    const known = places.get(name);
    if (known) known.push(place);
    else places.set(name, [place]);
  };
  for (const [place, { folded, abbreviation }] of tokens.entries()) {
    note(folded, place);
    if (abbreviation) note(abbreviation.key, place);
  }
  const dateEnds = new Map<number, number>();
  for (const date of findDates(text, tokens)) {
    const { any, full } = dateKeys(date);
    note(any, date.first);
    note(full, date.first);
    dateEnds.set(date.first, date.last);
  }
  return { tokens, places, dateEnds };
}

function findInText({ steps }: Phrase, exact: boolean, words: TextWords): { start: number; end: number }[] {
  const first = steps[0]!;
  return placesOf(first, words).flatMap((place) => {
    const end = follow(steps, place, exact, words);
    return end === undefined ? [] : [{ start: words.tokens[place]!.start, end: words.tokens[end]!.end }];
  });
}

function placesOf(step: Step, { places }: TextWords): readonly number[] {
  if (!step.prefix) return places.get(step.folded) ?? [];
  return [...places].flatMap(([name, list]) => (name.startsWith(step.folded) ? list : []));
}

/** The last token of a phrase that begins at a place; undefined where it does not go on. */
function follow(
  steps: readonly Step[],
  place: number,
  exact: boolean,
  { tokens, dateEnds }: TextWords,
): number | undefined {
  const start = tokens[place]!.position;
  if (steps[0]!.folded.startsWith('@')) return dateEnds.get(place);
  for (const [i, step] of steps.entries()) {
    const token = tokens[place + i];
    if (!token || token.position !== start + step.offset || !isStep(token, step, exact)) return undefined;
  }
  return place + steps.length - 1;
}

function isStep(token: Token, step: Step, exact: boolean): boolean {
  if (step.folded.startsWith('=')) return token.abbreviation?.key === step.folded;
  const [have, want] = exact ? [token.form, step.form] : [token.folded, step.folded];
  return step.prefix ? have.startsWith(want) : have === want;
}
