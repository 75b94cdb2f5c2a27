import data from './abbreviations.json' with { type: 'json' };
import { canonicalWord, type WordForms } from './canonical-word.ts';

/** A shortened name and the words it stands for. */
export interface Abbreviation {
  /** Its name in the index. */
  readonly key: string;
  /** Two or more; as many positions as the abbreviation takes in a text. */
  readonly words: readonly WordForms[];
}

/** An abbreviation for some of the words of a longer one, the first of which is at `offset`: `MTTQ` in `UBMTTQ`. */
export interface ContainedAbbreviation {
  readonly key: string;
  readonly offset: number;
}

interface Entry extends Abbreviation {
  readonly form: string;
  readonly capitalsOnly: boolean;
}

const entries: readonly Entry[] = [
  ...Object.entries(data.anyCase).map(([short, long]) => entryOf(short, long, false)),
  ...Object.entries(data.capitalsOnly).map(([short, long]) => entryOf(short, long, true)),
];

const byFolded = Map.groupBy(entries, (entry) => canonicalWord(entry.form).folded);
const byFirstWord = Map.groupBy(entries, (entry) => entry.words[0]!.folded);

const contained = new Map(entries.map((entry) => [entry.key, containedIn(entry)]));

/** The shorter abbreviations within one. */
export function abbreviationsWithin({ key }: Abbreviation): readonly ContainedAbbreviation[] {
  return contained.get(key) ?? [];
}

function containedIn({ key, words }: Entry): ContainedAbbreviation[] {
  return words.flatMap((_, offset) =>
    abbreviationsAt(words, offset)
      .filter((shorter) => shorter.key !== key && shorter.words.length < words.length)
      .map((shorter) => ({ key: shorter.key, offset })),
  );
}

function entryOf(short: string, long: string, capitalsOnly: boolean): Entry {
  const { form } = canonicalWord(short);
  return { key: `=${form}`, form, capitalsOnly, words: long.split(' ').map(canonicalWord) };
}

/** The abbreviation a word is, as written: `HĐND`, `hdnd`; some count in capitals only, since `tu` is a word. */
export function abbreviationOf(raw: string, { form, folded }: WordForms): Abbreviation | undefined {
  const candidates = byFolded.get(folded);
  if (!candidates) return undefined;
  const inCapitals = raw.length > 1 && raw === raw.toUpperCase();
  const allowed = candidates.filter((entry) => inCapitals || !entry.capitalsOnly);
  return allowed.find((entry) => entry.form === form) ?? (form === folded ? allowed[0] : undefined);
}

/** The abbreviations of the words that begin at `start`. Words typed without marks meet words with them. */
export function abbreviationsAt(words: readonly WordForms[], start: number): readonly Abbreviation[] {
  const candidates = byFirstWord.get(words[start]?.folded ?? '') ?? [];
  return candidates.filter((entry) =>
    entry.words.every((expected, i) => {
      const word = words[start + i];
      return word !== undefined && (word.form === expected.form || word.form === expected.folded);
    }),
  );
}
