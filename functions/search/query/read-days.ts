/** A span of days: since 1970, both included. */
interface Days {
  readonly from: number;
  readonly to: number;
}

const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/;
const vietnamese = /^(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})$/;

/** Reads a day, a month or a year: `2026`, `4/2026`, `13/4/2026`, `2026-04-13`. Undefined where it is none. */
export function readDays(text: string): Days | undefined {
  if (/^\d{4}$/.test(text)) return spanOf(Number(text));
  const [, isoYear, isoMonth, isoDay] = iso.exec(text) ?? [];
  if (isoYear) return spanOf(Number(isoYear), Number(isoMonth), isoDay ? Number(isoDay) : undefined);
  const [, day, month, year] = vietnamese.exec(text) ?? [];
  return year ? spanOf(Number(year), Number(month), day ? Number(day) : undefined) : undefined;
}

function spanOf(year: number, month?: number, day?: number): Days | undefined {
  if (month !== undefined && (month < 1 || month > 12)) return undefined;
  if (day !== undefined && (day < 1 || day > 31)) return undefined;
  const from = dayNumber(year, (month ?? 1) - 1, day ?? 1);
  if (day !== undefined) return { from, to: from };
  return { from, to: dayNumber(month === undefined ? year + 1 : year, month ?? 0, 1) - 1 };
}

function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return Math.floor(date.getTime() / 86_400_000);
}
