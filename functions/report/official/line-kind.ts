import { stampOf } from '../disclosure/find-secrecy-stamp.ts';
import { parseDate } from '../metadata/parse-date.ts';
import { parseNumber } from '../metadata/parse-number.ts';

/** What a line of an official header is. */
export type LineKind =
  | 'blank'
  | 'rule'
  | 'national-name'
  | 'motto'
  | 'party-name'
  | 'number'
  | 'place-and-date'
  | 'subject'
  | 'body'
  | 'other';

const longestBody = 90;

/** Bodies begin with one of these; folded. */
const bodyStart =
  /^(?:uy ban|ub|ubnd|hdnd|ubmttq|ub mttq|hoi|ban|bcd|btv|bch|dang|tinh uy|thanh uy|huyen uy|chi bo|chi cuc|cuc|tong cuc|so|phong|bo|van phong|trung tam|truong|tram|toa an|vien|kho bac|ngan hang|bao hiem|thanh tra|cong an|quan su|mat tran|doan|lien doan|cong doan|to|thon|khu|hop tac xa|cong ty|benh vien|doi|xi nghiep|thuong truc|quoc hoi|chinh phu|thu tuong|nha xuat ban|don vi|chi nhanh|quy|hiep hoi|cau lac bo|dong chi|bo chi huy)(?= |$)/;

/** A draft leaves the number to the clerk's pen: `Số:      /BC-UBND`. */
const blankNumber = /^số\s*[:.]?[\s.…_]*[/-]\s*[\p{L}\p{N}-]{1,20}(?:\/[\p{L}-]{1,10})?$/iu;

/** The place of a body may stand on a line of its own. */
const placeStart = /^(?:xa|phuong|tinh|thanh pho|tp|huyen|quan|thi tran|thi xa|dac khu) /;
const longestPlace = 40;

/** Recognises one line of a header; surrounding white space does not matter. */
export function lineKind(line: string): LineKind {
  const text = line.normalize('NFC').trim();
  if (text === '') return 'blank';
  if (isRule(text)) return 'rule';
  if (text.length > longestBody * 2) return 'other';
  const folded = fold(text);
  if (/^cong hoa xa hoi chu nghia viet nam( doc lap tu do hanh phuc)?$/.test(folded)) return 'national-name';
  if (folded === 'doc lap tu do hanh phuc') return 'motto';
  if (folded === 'dang cong san viet nam') return 'party-name';
  if (/^(?:v\/v|về việc)(?![\p{L}])/iu.test(text)) return 'subject';
  if (isNumberLine(text)) return 'number';
  if (splitPlaceAndDate(text)) return 'place-and-date';
  if (stampOf(text)) return 'other';
  if (text.length <= longestBody && isBody(text, folded)) return 'body';
  return 'other';
}

/** A line drawn with characters. */
export function isRule(text: string): boolean {
  return /^[-‐-―_=*~.·─━\s]{2,}$/u.test(text) || /^[*–—─]$/u.test(text);
}

/** Lower case without diacritics and punctuation. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** `Bình Khê, ngày 05 tháng 01 năm 2026`; the day may be left blank for the clerk's pen. */
export function splitPlaceAndDate(line: string): { place: string; when: string } | undefined {
  const text = line.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const found =
    /^(\p{Lu}[^,;:.!?\d]{0,40}|TP\.? [^,;:!?\d]{0,40}),\s*(ngày\s?[\s\d….]*\s?tháng\s?[\s\d….]*\s?năm\s?[\d….]*)\.?$/iu.exec(
      text,
    );
  const [, place, when] = found ?? [];
  return place !== undefined && when !== undefined && /^\p{Lu}/u.test(place)
    ? { place: place.trim(), when }
    : undefined;
}

function isNumberLine(text: string): boolean {
  if (!/^s[ốo]\s*[:.]?/iu.test(text) || !/^số/iu.test(text)) return false;
  return parseNumber(text) !== undefined || blankNumber.test(text);
}

function isBody(text: string, folded: string): boolean {
  if (/[.;:!?]$/u.test(text) || parseDate(text)) return false;
  if (text === text.toUpperCase()) return /\p{L}{2}/u.test(text);
  return bodyStart.test(folded) || (text.length <= longestPlace && placeStart.test(folded));
}

/** Whether a line begins the name of a body, rather than going on with the line above. */
export function startsBody(line: string): boolean {
  return bodyStart.test(fold(line));
}
