/**
 * Vietnamese syllables are initial + rhyme + tone, and few rhymes exist. Folded here to letters without tone;
 * `ê`, `ô`, `ơ`, `ư`, `ă`, `â` keep their shape.
 */
const initials = 'ngh|ng|gh|gi|kh|nh|ph|qu|th|tr|ch|[bcdđghklmnprstvx]';
const rhymes = [
  'a(?:i|o|u|y|m|p|n|t|c|ng|nh|ch)?',
  'ă(?:m|p|n|t|c|k|ng)',
  'â(?:u|y|m|p|n|t|c|ng)',
  'e(?:o|m|p|n|t|c|ng)?',
  'ê(?:u|m|p|n|t|nh|ch|ng|c)?',
  'i(?:a|u|m|p|n|t|nh|ch|c|ng)?',
  'iê(?:u|m|p|n|t|c|ng)',
  'yê(?:u|m|n|t|ng)|y(?:a|t|nh|ch|n|u)?',
  'o(?:i|m|p|n|t|c|ng|ong|oc)?',
  'oa(?:i|o|y|m|p|n|t|c|ng|nh|ch)?',
  'oă(?:m|p|n|t|c|ng)|oe(?:o|n|t|m)?',
  'ô(?:i|m|p|n|t|c|ng|ông)?',
  'ơ(?:i|m|p|n|t)?',
  'u(?:a|i|m|p|n|t|c|ng|y)?',
  'uâ(?:n|t|y|ng)|uê(?:nh|ch|n)?|uơ(?:n)?|uô(?:i|m|p|n|t|c|ng)',
  'uyê(?:n|t)|uy(?:a|t|n|nh|ch|u|p)|u[aăâ](?:ng|n|t|c|i|y|o|m|p|nh|ch)',
  'ue(?:o|n|t)?|uy',
  'ư(?:a|i|u|m|n|t|c|ng)?',
  'ươ(?:i|u|m|p|n|t|c|ng)',
].join('|');
const syllable = new RegExp(`^(?:${initials})?(?:${rhymes})$`, 'u');
const afterGi = /^gi(?:n|ng|m|t|ch|nh|ếng|êng|êt|a)?$/u;

const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const longest = 7;

/** Rhymes that end in a stop bear only the sắc and nặng tones. */
const stopped = /(?:[ptck]|ch)$/u;
const stoppedTone = /[\u0301\u0323]/u;
const anyTone = /[\u0300\u0301\u0303\u0309\u0323]/u;

/** Whether a word has the shape of a Vietnamese syllable, tone and ending in accord. */
export function isSyllable(word: string): boolean {
  if (word.length > longest * 2) return false;
  const decomposed = word.toLowerCase().normalize('NFD');
  const marks = decomposed.match(tones);
  if (marks && marks.length > 1) return false;
  const bare = decomposed.replace(tones, '').normalize('NFC');
  if (bare.length > longest) return false;
  if (!syllable.test(bare) && !afterGi.test(bare)) return false;
  if (!stopped.test(bare) || !anyTone.test(decomposed)) return true;
  return stoppedTone.test(decomposed);
}
