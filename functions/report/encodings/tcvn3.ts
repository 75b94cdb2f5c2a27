import { isSyllable } from './is-syllable.ts';

/** TCVN 5712:1993 VN3 (ABC, fonts `.VnTime`): bytes A1 to FE in order; a dot stands for a byte without a letter. */
const letters =
  'ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ';
const firstByte = 0xa1;

const lowerOnly = /\p{Ll}/u;
const word = /[\p{L}\p{M}]+/gu;
const plainLower = /[a-zăâêôơưđ]/u;

/**
 * Decodes TCVN3. Its capitals have no tones: fonts for capitals (`.VnTimeH`) draw the bytes of small letters, so
 * small toned letters among capitals are capitals.
 */
export function decodeTcvn3(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  const mapped = text.replace(/[\u00a1-\u00fe]/g, (char) => {
    const letter = letters[char.charCodeAt(0) - firstByte];
    return letter === undefined || letter === '.' ? '\ufffd' : letter;
  });
  return mapped.replace(/[^\n]+/g, raiseTonedLetters);
}

function raiseTonedLetters(line: string): string {
  if (!/\p{Lu}/u.test(line) || !lowerOnly.test(line)) return line;
  const words = line.match(word) ?? [];
  // Abbreviations (`UBND`) are in capitals on any line; only whole syllables tell.
  const capitals = words.some((each) => capitalCount(each) > 1 && isSyllable(each));
  const shouted = capitals && !words.some((each) => plainLower.test(toneless(each)));
  return line.replace(word, (each) => {
    if (plainLower.test(toneless(each))) return each;
    // One capital before toned letters may begin a sentence or stand in a line of capitals: the line decides.
    return shouted || capitalCount(each) > 1 ? each.toUpperCase() : each;
  });
}

/** Without the letters that bear a tone: those alone have no capital of their own in TCVN3. */
function toneless(text: string): string {
  return text.replace(/[à-ÿḀ-ỿĩũ]/gu, (letter) => (/[âêôđ]/u.test(letter) ? letter : ''));
}

function capitalCount(text: string): number {
  return text.match(/\p{Lu}/gu)?.length ?? 0;
}
