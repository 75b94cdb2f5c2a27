/** A day as read, or word that there was one that no calendar has. */
export type ParsedDate = { readonly date: string } | { readonly invalid: string } | undefined;

const forms: readonly { readonly pattern: RegExp; readonly order: readonly [number, number, number] }[] = [
  { pattern: /(?:ngày\s*)?(?<!\d)(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})(?!\d)/iu, order: [3, 2, 1] },
  { pattern: /(?<![\d/.-])(\d{4})-(\d{1,2})-(\d{1,2})(?![\d/-])/u, order: [1, 2, 3] },
  { pattern: /(?<![\d/.-])(\d{1,2})\s*\/\s*(\d{1,2})\s*\/\s*(\d{4})(?![\d/])/u, order: [3, 2, 1] },
  { pattern: /(?<![\d/.-])(\d{1,2})-(\d{1,2})-(\d{4})(?![\d/-])/u, order: [3, 2, 1] },
  { pattern: /(?<![\d/.-])(\d{1,2})\.(\d{1,2})\.(\d{4})(?![\d/.])/u, order: [3, 2, 1] },
];

const firstYear = 1900;
const lastYear = 2199;

/**
 * The first day that a text names with its year, as ISO 8601: `ngày 05 tháng 01 năm 2026`, `13/4/2023`,
 * `13-4-2023`, `2026-09-25T10:00:00Z`. Nothing where the year or the day is missing.
 */
export function parseDate(text: string): ParsedDate {
  const line = text.normalize('NFC').replace(/\s+/gu, ' ');
  for (const { pattern, order } of forms) {
    const found = pattern.exec(line);
    if (!found) continue;
    const [year, month, day] = order.map((group) => Number(found[group])) as [number, number, number];
    return isDay(year, month, day)
      ? { date: `${year}-${padded(month)}-${padded(day)}` }
      : { invalid: found[0].trim() };
  }
  return undefined;
}

function isDay(year: number, month: number, day: number): boolean {
  if (year < firstYear || year > lastYear || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function padded(value: number): string {
  return String(value).padStart(2, '0');
}
