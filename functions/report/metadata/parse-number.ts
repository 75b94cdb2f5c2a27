import { typeOfAbbreviation } from './document-types.ts';

/** A document's number and what it says of the document. */
export interface DocumentNumber {
  /** Without spaces: `77/BC-BCĐ`. */
  readonly number: string;
  /** In words, where an abbreviation in it is one: `Báo cáo`. `Công văn` where a state number names only bodies. */
  readonly type?: string;
  /** Abbreviation of the issuing body: `UBND`, `ĐU`. */
  readonly issuer?: string;
}

const longest = 60;
const shape = /^\d{1,6}[a-zA-Z]{0,2}(?:[/-][\p{L}\p{N}.&,]*[\p{L}\p{N}])+$/u;
const year = /^(?:19|20)\d\d$/;

/** Reads `05/BC-UBND`, `12-NQ/ĐU`, `Số: 77 /BC-BCĐ`; nothing where the text is no number of a document. */
export function parseNumber(text: string): DocumentNumber | undefined {
  if (text.length > longest) return undefined;
  const bare = text
    .normalize('NFC')
    .replace(/^\s*(?:văn bản\s+)?số(?:\s*ký hiệu)?\s*[:.]?\s*/iu, '')
    .replace(/[\u2010-\u2015]/gu, '-')
    .replace(/\s*([/-])\s*/gu, '$1')
    .trim();
  // `05 / BC-UBND` may break inside; a space elsewhere means that other words follow.
  if (!shape.test(bare)) return undefined;
  const [, ...parts] = bare.split(/[/-]/);
  const named = parts.filter((part) => !year.test(part));
  const type = named.map(typeOfAbbreviation).find((found) => found !== undefined);
  if (type) {
    const issuer = named.slice(named.findIndex((part) => typeOfAbbreviation(part) !== undefined) + 1)[0];
    return { number: bare, type, ...(issuer && { issuer }) };
  }
  const letters = named.filter((part) => /\p{L}/u.test(part));
  // Digits alone are a date or a fraction.
  if (letters.length === 0) return undefined;
  return { number: bare, type: 'Công văn', issuer: letters[0]! };
}
