import { type DateMention, dateKeys, findDates } from '../analysis/find-dates.ts';
import { type Token, tokenize } from '../analysis/tokenize.ts';
import type { Condition, Phrase, Step } from './query.ts';
import { findSpans, spellOut, type Tiling, tileWords } from './tile-words.ts';

/** A stretch of plain words in a query, read. */
export interface ReadWords {
  readonly condition: Condition;
  /** The tokens it comes from, as offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** Whether a word has marks. */
  readonly marked: boolean;
  /** Whether it has an abbreviation or a number that can be written in other ways. */
  readonly particular: boolean;
}

type Unit =
  | { readonly kind: 'words'; readonly tokens: readonly Token[] }
  | { readonly kind: 'date'; readonly tokens: readonly Token[]; readonly date: DateMention };

/** Reads plain words, each of which is required; those without a space between them (`05/BC-UBND`) stand together. */
export function readWords(text: string): ReadWords[] {
  const units = cutUnits(text);
  return groupUnits(units).map((group) => {
    const tokens = group.flatMap((unit) => unit.tokens);
    return {
      condition: conditionOf(group, tokens),
      start: tokens[0]!.start,
      end: tokens.at(-1)!.end,
      marked: tokens.some(({ form, folded }) => form !== folded && !/^\d/.test(form)),
      particular: tokens.some(
        ({ form, folded, abbreviation }) =>
          abbreviation !== undefined || (form !== folded && /^\d/.test(form)),
      ),
    };
  });
}

/** Words of a phrase beyond these are not compared. */
const longestPhrase = 32;

/** Words that stand together; undefined where there are none. */
export function readPhrase(text: string, tiling: Tiling): Condition | undefined {
  const tokens = tokenize(text).slice(0, longestPhrase);
  if (tokens.length === 0) return undefined;
  const dates = findDates(text, tokens);
  if (!tiling.sign && dates.length === 1 && dates[0]!.first === 0 && dates[0]!.last === tokens.length - 1) {
    return dateCondition(dates[0]!);
  }
  return anyOf(tileWords(spellOut(tokens), tiling));
}

/** All words of a text in a row, written in every way. */
export function readTogether(text: string): Phrase[] {
  const tokens = tokenize(text);
  return tokens.length > 1 ? tileWords(spellOut(tokens)) : [];
}

function cutUnits(text: string): Unit[] {
  // A line break in a query is a space.
  const line = text.replace(/\s/g, ' ');
  const tokens = tokenize(line);
  const dates = new Map(findDates(line, tokens).map((date) => [date.first, date]));
  const units: Unit[] = [];
  for (let i = 0; i < tokens.length; ) {
    const date = dates.get(i);
    let end = date ? date.last + 1 : i + 1;
    if (date) units.push({ kind: 'date', date, tokens: tokens.slice(i, end) });
    else {
      while (
        end < tokens.length &&
        !dates.has(end) &&
        !/\s/.test(line.slice(tokens[end - 1]!.end, tokens[end]!.start))
      ) {
        end += 1;
      }
      units.push({ kind: 'words', tokens: tokens.slice(i, end) });
    }
    i = end;
  }
  return units;
}

/** Puts units together that an abbreviation could stand for: `ủy ban nhân dân` is one thing to ask for. */
function groupUnits(units: readonly Unit[]): Unit[][] {
  const groups: Unit[][] = [];
  for (let i = 0; i < units.length; ) {
    let stretch = i;
    while (units[stretch]?.kind === 'words') stretch += 1;
    if (stretch === i) {
      groups.push([units[i]!]);
      i += 1;
      continue;
    }
    groups.push(...groupStretch(units.slice(i, stretch)));
    i = stretch;
  }
  return groups;
}

function groupStretch(units: readonly Unit[]): Unit[][] {
  const { words } = spellOut(units.flatMap(({ tokens }) => tokens));
  const unitOf = units.flatMap((unit, i) => spellOut(unit.tokens).words.map(() => i));
  const joined = new Set<number>();
  for (const { start, end } of findSpans(words)) {
    for (let unit = unitOf[start]! + 1; unit <= unitOf[end - 1]!; unit++) joined.add(unit);
  }
  const groups: Unit[][] = [];
  for (const [i, unit] of units.entries()) {
    if (joined.has(i)) groups.at(-1)!.push(unit);
    else groups.push([unit]);
  }
  return groups;
}

function conditionOf(group: readonly Unit[], tokens: readonly Token[]): Condition {
  const parts = group.map((unit) =>
    unit.kind === 'date' ? dateCondition(unit.date) : anyOf(tileWords(spellOut(unit.tokens))),
  );
  if (parts.length === 1) return parts[0]!;
  // Written out in full, the words meet their own parts.
  const whole = tileWords(spellOut(tokens))
    .filter(({ steps }) => steps.some(({ folded }) => folded.startsWith('=')))
    .map((phrase) => ({ ...phrase, typed: false }));
  return { kind: 'any', of: [{ kind: 'all', of: parts }, ...whole] };
}

/** A day with its year also meets mentions of that day without one; without, it meets those of every year. */
function dateCondition(date: DateMention): Condition {
  const { any, full, open } = dateKeys(date);
  if (date.year === undefined) return phraseOf(any, true);
  return anyOf([phraseOf(full, true), phraseOf(open, false)]);
}

function phraseOf(key: string, typed: boolean): Phrase {
  const step: Step = { folded: key, form: key, strict: true, prefix: false, offset: 0 };
  return { kind: 'phrase', steps: [step], typed };
}

function anyOf(phrases: readonly Phrase[]): Condition {
  return phrases.length === 1 ? phrases[0]! : { kind: 'any', of: phrases };
}
