import { typeOfName } from '../metadata/document-types.ts';
import { fold, isRule } from './line-kind.ts';

/** The type of an official document and the subject below it. */
export interface TypeAndSubject {
  /** In words: `Báo cáo`. */
  readonly type: string;
  /** On one line, as written; absent where the type stands alone. */
  readonly subject?: string;
  /** How many of the lines were read, rules and blank lines among them included. */
  readonly lines: number;
}

const longestSubject = 600;
const bodyBegins = /^(?:kính gửi|căn cứ|thực hiện|thi hành|(?:[IVX]+|\d+|[a-đ])[.)/-])/iu;

/**
 * Reads the type, which stands alone on the first line with text (`BÁO CÁO`), and the subject in the lines below
 * it up to a blank line, a rule, the addressees or the body. Nothing where the first line is no type.
 */
export function readTypeAndSubject(lines: readonly string[]): TypeAndSubject | undefined {
  const first = lines.findIndex((line) => line.trim() !== '' && !isRule(line.trim()));
  const type = first >= 0 ? typeOfName(lines[first]!) : undefined;
  if (!type) return undefined;
  const subject: string[] = [];
  let at = first + 1;
  for (; at < lines.length; at++) {
    const line = lines[at]!.normalize('NFC').replace(/\s+/gu, ' ').trim();
    if (line === '' && subject.length === 0 && at === first + 1) continue;
    if (line === '' || isRule(line) || bodyBegins.test(line)) break;
    if (subject.join(' ').length + line.length > longestSubject) break;
    // A sentence of the body ends in a full stop, a subject does not.
    if (/[.;:]$/u.test(line) && !/năm \d{4}\.$/u.test(line)) break;
    subject.push(line);
  }
  while (at < lines.length && isRule(lines[at]!.trim())) at++;
  return { type, ...(subject.length > 0 && { subject: subject.join(' ') }), lines: at };
}

/** Whether a line addresses the document (`Kính gửi:`). */
export function isAddress(line: string): boolean {
  return fold(line.slice(0, 40)).startsWith('kinh gui');
}
