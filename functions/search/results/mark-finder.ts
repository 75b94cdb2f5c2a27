import { abbreviationsWithin } from '../analysis/abbreviations.ts';
import { withoutMarks } from '../analysis/canonical-text.ts';
import { dateKeys, findDates } from '../analysis/find-dates.ts';
import type { Token } from '../analysis/tokenize.ts';
import type { Condition, Phrase, Query } from '../query/query.ts';

/** A stretch of a text that answers one clause: UTF-16 offsets. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /** Number of the clause. */
  readonly clause: number;
}

/** Finds the stretches of a text that answer a query. */
export interface MarkFinder {
  /** How many clauses can be marked. */
  readonly wanted: number;
  /** Whether a text may have any marks: quicker than to look. */
  mayMark(text: string): boolean;
  /** In no order. */
  marks(text: string, tokens: readonly Token[]): Mark[];
}

interface Wanted {
  readonly phrase: Phrase;
  /** -1 stands for all words together. */
  readonly clause: number;
}

interface Found extends Mark {
  readonly asTyped: boolean;
}

const together = -1;

/**
 * Prepares to mark texts. Where all words stand together, they alone are marked; a form as typed hides others of
 * the same clause.
 */
export function markFinder(query: Query): MarkFinder {
  const wanted = wantedOf(query);
  const byName = Map.groupBy(
    wanted.filter(({ phrase }) => !phrase.steps[0]!.prefix),
    ({ phrase }) => phrase.steps[0]!.folded,
  );
  const byPrefix = wanted.filter(({ phrase }) => phrase.steps[0]!.prefix);
  const wantsDates = [...byName.keys()].some((name) => name.startsWith('@'));

  function marks(text: string, tokens: readonly Token[]): Mark[] {
    const found: Found[] = [];
    const note = ({ phrase, clause }: Wanted, first: number, last: number | undefined) => {
      if (last === undefined) return;
      const asTyped = phrase.typed && isAsTyped(phrase, tokens, first);
      found.push({ start: tokens[first]!.start, end: tokens[last]!.end, clause, asTyped });
    };
    for (let place = 0; place < tokens.length; place++) {
      const { folded, abbreviation } = tokens[place]!;
      for (const one of byName.get(folded) ?? []) note(one, place, follow(one.phrase, tokens, place));
      if (abbreviation) {
        for (const one of byName.get(abbreviation.key) ?? [])
          note(one, place, follow(one.phrase, tokens, place));
        for (const { key } of abbreviationsWithin(abbreviation)) {
          for (const one of byName.get(key) ?? []) if (one.phrase.steps.length === 1) note(one, place, place);
        }
      }
      for (const one of byPrefix) {
        if (folded.startsWith(one.phrase.steps[0]!.folded))
          note(one, place, follow(one.phrase, tokens, place));
      }
    }
    if (wantsDates) {
      for (const date of findDates(text, tokens)) {
        const { any, full } = dateKeys(date);
        for (const name of [any, full])
          for (const one of byName.get(name) ?? []) note(one, date.first, date.last);
      }
    }
    return preferred(found, query);
  }

  const firstWords = wanted.map(({ phrase }) => phrase.steps[0]!.folded);
  // Names of dates and abbreviations, and numbers, can be written in other ways.
  const anyOfThem =
    firstWords.every((word) => /^\p{L}+$/u.test(word)) && new RegExp(firstWords.join('|'), 'u');
  return {
    marks,
    mayMark: (text) => !anyOfThem || anyOfThem.test(withoutMarks(text)),
    wanted: query.clauses.filter(({ text, negated }) => text && !negated).length,
  };
}

function wantedOf({ clauses, together: phrases }: Query): Wanted[] {
  const wanted = clauses.flatMap(({ condition, negated, text }, clause) =>
    negated || !text ? [] : phrasesOf(condition).map((phrase) => ({ phrase, clause })),
  );
  return [...wanted, ...phrases.map((phrase) => ({ phrase, clause: together }))];
}

function phrasesOf(condition: Condition): Phrase[] {
  if (condition.kind === 'phrase') return [condition];
  return condition.kind === 'days' ? [] : condition.of.flatMap(phrasesOf);
}

function preferred(found: readonly Found[], { clauses }: Query): Mark[] {
  const all = found.filter(({ clause }) => clause === together);
  if (all.length > 0) {
    return clauses.flatMap(({ text, negated }, clause) =>
      text && !negated ? all.map(({ start, end }) => ({ start, end, clause })) : [],
    );
  }
  const typed = new Set(
    found.filter(({ asTyped, clause }) => asTyped && clauses[clause]!.exact).map(({ clause }) => clause),
  );
  return found.filter(({ asTyped, clause }) => asTyped || !typed.has(clause));
}

/** The last token of a phrase that begins at a place; undefined where it does not go on. */
function follow({ steps }: Phrase, tokens: readonly Token[], place: number): number | undefined {
  const start = tokens[place]!.position;
  for (let i = 0; i < steps.length; i++) {
    const step = steps[i]!;
    const token = tokens[place + i];
    if (!token || token.position !== start + step.offset) return undefined;
    const isStep = step.folded.startsWith('=')
      ? token.abbreviation?.key === step.folded
      : step.prefix
        ? token.folded.startsWith(step.folded)
        : token.folded === step.folded &&
          (!step.strict || token.form === step.form || token.form === step.folded);
    if (!isStep) return undefined;
  }
  return place + steps.length - 1;
}

/** Whether the tokens from a place on have the forms of a phrase. */
function isAsTyped({ steps }: Phrase, tokens: readonly Token[], place: number): boolean {
  return steps.every(({ folded, form, prefix }, i) => {
    if (/^[=@]/.test(folded)) return true;
    const have = tokens[place + i]!.form;
    return prefix ? have.startsWith(form) : have === form;
  });
}
