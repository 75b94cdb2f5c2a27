import type { Metadata, Profile, Warning } from '../../document/types.ts';
import { typeOfAbbreviation, typeOfName } from './document-types.ts';
import { futureDate, invalidDate, unusedField } from './metadata-warnings.ts';
import { nameBody } from './name-body.ts';
import { parseDate } from './parse-date.ts';
import { parseNumber } from './parse-number.ts';
import { readSigner } from './read-signer.ts';
import { sentenceCase } from './sentence-case.ts';
import { textOfField } from './text-of-field.ts';

/** What named fields say, and what of them could not be used. */
export interface ReadFields {
  readonly metadata: Partial<Metadata>;
  readonly warnings: readonly Warning[];
}

const profiles: ReadonlySet<string> = new Set(['article', 'state', 'party']);
const texts = ['title', 'subject', 'place', 'author', 'summary'] as const;
const mostRecipients = 500;

/**
 * Metadata from fields that an author wrote (front matter, S3 user metadata): names in any case, values of any type.
 * A value that cannot be used is left out and warned of. The title of an official document that gives type and
 * subject only is made of both.
 */
export function readFields(fields: Readonly<Record<string, unknown>>): ReadFields {
  const metadata: { -readonly [K in keyof Metadata]?: Metadata[K] } = {};
  const warnings: Warning[] = [];
  const given = new Map(
    Object.entries(fields)
      .filter(([, value]) => value !== null && value !== undefined && value !== '')
      .map(([name, value]) => [name.toLowerCase().replaceAll(/[-_ ]/g, ''), value]),
  );
  const take = (name: string): string | undefined => {
    const value = given.get(name);
    const text = textOfField(value);
    if (value !== undefined && text === undefined) warnings.push(unusedField(name, 'một dòng chữ / text'));
    return text;
  };

  for (const name of texts) {
    const text = take(name);
    if (text) metadata[name] = text;
  }
  const number = take('number');
  if (number) metadata.number = parseNumber(number)?.number ?? number;
  const type = take('type');
  if (type) metadata.type = typeOfName(type) ?? typeOfAbbreviation(type) ?? sentenceCase(type);
  const issuer = take('issuer');
  if (issuer) metadata.issuer = nameBody(issuer);
  const parentIssuer = take('parentissuer');
  if (parentIssuer) metadata.parentIssuer = nameBody(parentIssuer);
  readDate(take('date'), metadata, warnings);

  const language = take('language') ?? take('lang');
  if (language) {
    if (/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/iu.test(language)) metadata.language = language;
    else warnings.push(unusedField('language', 'mã ngôn ngữ như vi / a language tag such as vi'));
  }
  const profile = take('profile')?.toLowerCase();
  if (profile !== undefined) {
    if (profiles.has(profile)) metadata.profile = profile as Profile;
    else warnings.push(unusedField('profile', 'article, state, party'));
  }
  const toc = take('toc')?.toLowerCase();
  if (toc !== undefined) metadata.toc = ['true', 'yes', 'có', '1'].includes(toc);

  const signer = readSigner(given.get('signer'));
  if (signer) metadata.signer = signer;
  else if (given.has('signer')) warnings.push(unusedField('signer', 'role, name, mandate'));
  readRecipients(given.get('recipients'), metadata, warnings);

  const { type: kind, subject } = metadata;
  if (!metadata.title && kind && subject) metadata.title = `${kind} ${subject}`;
  return { metadata, warnings };
}

function readDate(text: string | undefined, metadata: { date?: string }, warnings: Warning[]): void {
  if (text === undefined) return;
  const day = parseDate(text);
  if (day && 'date' in day) {
    metadata.date = day.date;
    if (Date.parse(day.date) > Date.now() + 24 * 3600 * 1000) warnings.push(futureDate(day.date));
  } else if (day) warnings.push(invalidDate(day.invalid));
  else warnings.push(unusedField('date', '2026-01-05'));
}

function readRecipients(
  value: unknown,
  metadata: { recipients?: readonly string[] },
  warnings: Warning[],
): void {
  if (value === undefined) return;
  const list = Array.isArray(value) ? value : [value];
  const recipients = list
    .slice(0, mostRecipients)
    .map((each: unknown) => textOfField(each))
    .filter((text) => text !== undefined);
  metadata.recipients = recipients;
  if (recipients.length < list.length)
    warnings.push(unusedField('recipients', 'một danh sách / a list of lines'));
}
