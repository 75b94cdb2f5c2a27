import type { Signer } from '../../document/types.ts';
import { sentenceCase } from '../metadata/sentence-case.ts';
import { isRule } from './line-kind.ts';
import { readRecipients } from './read-recipients.ts';
import { isMandate, isPersonName, isRole } from './signer-lines.ts';

/** What stands at the foot of an official document. */
export interface Closing {
  /** As written, without bullets and closing marks: `Như trên`, `Lưu: VT`. */
  readonly recipients: readonly string[];
  readonly signer?: Signer;
  /** Lines that were not understood, in order: the caller keeps them as text. */
  readonly rest: readonly string[];
}

const signed = /^\(?\s*(?:đã ký|đã kí|ký tên|ký, đóng dấu|ký, ghi rõ họ tên|ký và ghi rõ họ tên)[^)]*\)?$/iu;

/**
 * Reads the lines at the foot, its two columns apart (recipients left, signer right); where they are not, all lines
 * come as `left`. Nothing where there is neither a list of recipients nor a signer's mandate, role and name.
 */
export function readClosing(left: readonly string[], right: readonly string[]): Closing | undefined {
  const { recipients, rest: notRecipients, seen } = readRecipients(left);
  // Two who sign side by side are no signer of the body: their columns stay as they are.
  if (readSigner(cleaned(notRecipients)).signer && readSigner(cleaned(right)).signer) return undefined;
  const lines = cleaned([...notRecipients, ...right]);
  const { signer, rest } = readSigner(lines);
  if (!seen && !signer) return undefined;
  return { recipients, ...(signer && { signer }), rest };
}

function readSigner(lines: readonly string[]): { signer?: Signer; rest: string[] } {
  const mandates: string[] = [];
  const roles: string[] = [];
  const rest: string[] = [];
  let name: string | undefined;
  for (const line of lines) {
    if (line === '' || isRule(line) || (signed.test(line) && (mandates.length > 0 || roles.length > 0)))
      continue;
    const free = name === undefined;
    if (free && isMandate(line)) mandates.push(line);
    else if (free && isRole(line, mandates.length > 0)) roles.push(line);
    else if (free && (mandates.length > 0 || roles.length > 0) && isPersonName(line)) name = line;
    else if (free && mandates.length > 0 && roles.length === 0 && line === line.toUpperCase()) {
      // A long mandate goes on in the next line.
      mandates[mandates.length - 1] += ` ${line}`;
    } else rest.push(line);
  }
  if (mandates.length === 0 && (roles.length === 0 || name === undefined)) return { rest: [...lines] };
  const signer: Signer = {
    ...(roles.length > 0 && { role: nameRole(roles.join(' ')) }),
    ...(name !== undefined && { name }),
    ...(mandates.length > 0 && { mandate: mandates.join('\n') }),
  };
  return { signer, rest };
}

/** `PHÓ CHỦ TỊCH` is `Phó Chủ tịch`. */
function nameRole(line: string): string {
  return sentenceCase(line).replace(
    /^(Phó|Quyền) (\p{Ll})/u,
    (_, first: string, letter: string) => `${first} ${letter.toUpperCase()}`,
  );
}

function cleaned(lines: readonly string[]): string[] {
  return lines.map((line) => line.normalize('NFC').replace(/\s+/gu, ' ').trim());
}
