/** A word in the two shapes that search compares. */
export interface WordForms {
  /** NFC, lower case, tone marks placed the old way (`hóa`), nothing invisible inside. */
  readonly form: string;
  /** `form` without any mark; `đ` is `d`; a number without leading zeros. */
  readonly folded: string;
}

const longestWord = 64;
const remembered = 50_000;
const memory = new Map<string, WordForms>();

const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
// Keyboards that type the tone first leave it before the mark of the vowel, which no normal form repairs.
const toneBeforeQuality = /([\u0300\u0301\u0303\u0309\u0323])([\u0302\u0306\u031b])/g;
// Only open rimes have two places for the tone; after `q` the `u` belongs to the consonant (`quý`).
const movableTone = /(q?)(o[ae]|uy)([\u0300\u0301\u0303\u0309\u0323])$/;

/** Both forms of one word, as it stands in a text or a query. Empty forms where nothing is left of it. */
export function canonicalWord(raw: string): WordForms {
  const known = memory.get(raw);
  if (known) return known;
  const decomposed = raw
    .replace(invisible, '')
    .slice(0, longestWord)
    .toLowerCase()
    .normalize('NFD')
    .replace(toneBeforeQuality, '$2$1')
    .normalize('NFD')
    .replace(movableTone, (all, q: string, vowels: string, tone: string) =>
      q ? all : `${vowels[0]}${tone}${vowels[1]}`,
    );
  const form = decomposed.normalize('NFC');
  const plain = decomposed.normalize('NFKD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');
  const folded = /^\d+$/.test(plain) ? plain.replace(/^0+(?=\d)/, '') : plain;
  const forms = { form, folded };
  if (memory.size >= remembered) memory.clear();
  memory.set(raw, forms);
  return forms;
}
