import type { Language } from '../texts/texts.ts';

const numbers = { vi: new Intl.NumberFormat('vi'), en: new Intl.NumberFormat('en') };
const oneDecimal = {
  vi: new Intl.NumberFormat('vi', { maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en', { maximumFractionDigits: 1 }),
};
const day = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const days = {
  vi: new Intl.DateTimeFormat('vi', { day: 'numeric', month: 'numeric', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { ...day, timeZone: 'UTC' }),
};
const localDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });

const moment = {
  day: 'numeric',
  month: 'numeric',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Asia/Ho_Chi_Minh',
} as const;
const moments = {
  vi: new Intl.DateTimeFormat('vi', moment),
  en: new Intl.DateTimeFormat('en-GB', { ...moment, month: 'short' }),
};

/** A whole number with its thousands apart: `1.234`, `1,234`. */
export function formatCount(count: number, language: Language): string {
  return numbers[language].format(count);
}

/** Bytes as people read them: `186 KB`, `4,2 MB`. */
export function formatBytes(bytes: number, language: Language): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 999_500) return `${formatCount(Math.round(bytes / 1000), language)} KB`;
  return `${oneDecimal[language].format(bytes / 1e6)} MB`;
}

/** An ISO 8601 day as people read it: `13/4/2026`, `13 April 2026`. Anything else stays as it is. */
export function formatDay(date: string, language: Language): string {
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) ? date : days[language].format(time);
}

/** The day, in Vietnam, of an ISO 8601 time: `2026-04-13`. */
export function dayOf(time: string): string {
  const milliseconds = Date.parse(time);
  return Number.isNaN(milliseconds) ? time : localDay.format(milliseconds);
}

/** An ISO 8601 time as clocks in Vietnam show it. */
export function formatMoment(time: string, language: Language): string {
  const milliseconds = Date.parse(time);
  return Number.isNaN(milliseconds) ? time : moments[language].format(milliseconds);
}
