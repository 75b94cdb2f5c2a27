import { isSyllable } from '../encodings/is-syllable.ts';
import { capitalised, placeNouns, properPhrases, stopWords } from './proper-names.ts';

const letters = /\p{L}/gu;
const roman = /^[IVXLC]+$/;
const beforeRoman = /^(?:quý|phần|khóa|khoá|thứ|loại|hạng|cấp|kỳ|chương|mục|lục)$/iu;

/** Whether a line is all in capitals. */
export function isShouted(line: string): boolean {
  const all = line.match(letters);
  if (!all) return false;
  return line === line.toUpperCase() && all.length > 1;
}

/**
 * A shouted line as it stands in running text: `ỦY BAN NHÂN DÂN PHƯỜNG BÌNH KHÊ` is `Ủy ban nhân dân phường Bình Khê`.
 * Names of places, known names of bodies and abbreviations keep their capitals. Other lines stay as they are,
 * but for the first letter.
 */
export function sentenceCase(line: string): string {
  const text = line.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (!isShouted(text)) return capitalised(text);
  const words = text.split(' ');
  const lower = words.map((word, index) =>
    staysCapital(word, words[index - 1]) ? word : word.toLowerCase(),
  );
  return withFunction(capitalised(withProperPhrases(withPlaces(lower).join(' '))));
}

function staysCapital(word: string, before: string | undefined): boolean {
  const core = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  if (core === '') return false;
  if (roman.test(core) && (core.length === 1 || !isSyllable(core) || beforeRoman.test(before ?? '')))
    return true;
  if (/\d/.test(core)) return true;
  return core.split(/[-–/.]/u).some((part) => part.length > 0 && !isSyllable(part));
}

/** Capitalises what follows `xã`, `phường`, `tỉnh` ... up to a word that ends a name. */
function withPlaces(words: readonly string[]): string[] {
  const result = [...words];
  let inName = false;
  for (const [index, word] of words.entries()) {
    const bare = word.replace(/[^\p{L}\p{N}]+$/u, '');
    const next = words[index + 1] ?? '';
    if (placeNouns.has(bare) && !stopWords.has(next) && !placeNouns.get(bare)?.has(next)) {
      inName = bare === word;
    } else if (!/^\p{L}/u.test(word) || stopWords.has(bare)) inName = false;
    else if (inName) {
      result[index] = capitalised(word);
      // A comma or bracket after the word ends the name.
      inName = bare === word;
    }
  }
  return result;
}

/** A body that is called after what it does has a capital there: `Ban An toàn giao thông` (Decree 30/2020, Annex II). */
function withFunction(text: string): string {
  return text.replace(
    /^(Ban|Sở|Phòng|Trạm|Trung tâm|Chi cục|Cục|Hội) (?!đồng )(\p{Ll})/u,
    (_, body: string, letter: string) => `${body} ${letter.toUpperCase()}`,
  );
}

function withProperPhrases(text: string): string {
  let result = text;
  for (const { pattern, phrase } of properPhrases) result = result.replace(pattern, phrase);
  return result;
}
