const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/**
 * An ISO 8601 day in words: `ngày 05 tháng 01 năm 2026`, days below 10 and the months 1 and 2 padded
 * (Decree 30/2020/NĐ-CP, Annex I, II.4.b), or `5 January 2026` in English.
 */
export function writeDate(date: string, language: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  if (language.startsWith('en')) return `${Number(day)} ${months[Number(month) - 1] ?? month} ${year}`;
  const shortMonth = Number(month) > 2 ? String(Number(month)) : month.padStart(2, '0');
  return `ngày ${day.padStart(2, '0')} tháng ${shortMonth} năm ${year}`;
}

/** The ways in which a text may write an ISO 8601 day. */
export function writtenForms(date: string, language: string): readonly string[] {
  const [year = '', month = '', day = ''] = date.split('-');
  const forms = [writeDate(date, language)];
  for (const d of new Set([day, String(Number(day))])) {
    for (const m of new Set([month, String(Number(month))])) {
      forms.push(`ngày ${d} tháng ${m} năm ${year}`, `${d}/${m}/${year}`, `${d}-${m}-${year}`);
    }
  }
  return forms;
}
