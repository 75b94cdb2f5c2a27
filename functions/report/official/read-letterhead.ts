import { parseDate } from '../metadata/parse-date.ts';
import { parseNumber } from '../metadata/parse-number.ts';
import { joinBodies } from './join-bodies.ts';
import { isRule, lineKind, splitPlaceAndDate } from './line-kind.ts';

/** What the head of an official document says, before its type and subject. */
export interface Letterhead {
  /** `state` where the national name was seen, `party` where that of the party was; else absent. */
  readonly header?: 'state' | 'party';
  readonly parentIssuer?: string;
  readonly issuer?: string;
  readonly number?: string;
  /** In words, from the number's abbreviation. */
  readonly type?: string;
  readonly place?: string;
  /** ISO 8601, where the day is whole. */
  readonly date?: string;
  /** A day that no calendar has, as written. */
  readonly invalidDate?: string;
  /** Of an official letter: the lines below its number, `V/v` included. */
  readonly subject?: string;
  /** Lines that were not understood, in order: the caller keeps them as text. */
  readonly rest: readonly string[];
}

type Draft = { -readonly [K in keyof Letterhead]?: Letterhead[K] } & {
  bodies: string[];
  subjectLines: string[];
  unread: string[];
};

/**
 * Reads the lines of a letterhead, its two columns apart; where they are not, all lines come as `left`.
 * Nothing where neither the national name, the party's name, nor a number or day with an issuer is among them.
 */
export function readLetterhead(left: readonly string[], right: readonly string[]): Letterhead | undefined {
  const draft: Draft = { bodies: [], subjectLines: [], unread: [] };
  readColumn(left, draft);
  readColumn(right, draft);
  const { bodies, subjectLines, unread, ...found } = draft;
  const hasIssuer = bodies.length > 0;
  if (!found.header && !(hasIssuer && (found.number || found.date))) return undefined;
  const names = joinBodies(bodies);
  const parents = names.slice(0, -1).join(', ');
  const issuer = names.at(-1);
  return {
    ...found,
    ...(issuer && { issuer }),
    ...(parents && { parentIssuer: parents }),
    ...(subjectLines.length > 0 && { subject: subjectLines.join(' ') }),
    rest: unread,
  };
}

function readColumn(lines: readonly string[], draft: Draft): void {
  let inSubject = false;
  for (const line of lines) {
    const text = line.normalize('NFC').replace(/\s+/gu, ' ').trim();
    const kind = lineKind(text);
    if (inSubject && (kind === 'body' || kind === 'other' || kind === 'subject'))
      draft.subjectLines.push(text);
    else inSubject = readLine(text, kind, draft) || (inSubject && kind === 'rule');
  }
}

/** Returns whether the lines below go on with the subject. */
function readLine(text: string, kind: ReturnType<typeof lineKind>, draft: Draft): boolean {
  switch (kind) {
    case 'blank':
    case 'rule':
    case 'motto':
      return false;
    case 'national-name':
      draft.header = 'state';
      return false;
    case 'party-name':
      draft.header = 'party';
      return false;
    case 'number': {
      if (draft.number) break;
      const parsed = parseNumber(text);
      if (!parsed) break;
      draft.number = parsed.number;
      if (parsed.type) draft.type = parsed.type;
      return false;
    }
    case 'place-and-date': {
      if (draft.place) break;
      const found = splitPlaceAndDate(text);
      const day = found && parseDate(found.when);
      if (found) draft.place = found.place;
      if (day && 'date' in day) draft.date = day.date;
      if (day && 'invalid' in day) draft.invalidDate = day.invalid;
      // Dots for the clerk's pen hold nothing, words of a day without a year would be lost.
      if (!day && found && /\d/.test(found.when)) draft.unread.push(text);
      return false;
    }
    case 'subject':
      if (draft.subjectLines.length > 0) break;
      draft.subjectLines.push(text);
      return true;
    case 'body':
      if (draft.number) break;
      draft.bodies.push(text);
      return false;
    case 'other':
      break;
  }
  if (!isRule(text)) draft.unread.push(text);
  return false;
}
