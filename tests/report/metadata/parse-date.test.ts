import { describe, expect, test } from 'vitest';
import { parseDate } from '../../../functions/report/metadata/parse-date.ts';

describe('parseDate', () => {
  test.each([
    ['Bình An, ngày  11  tháng  7  năm 2026', '2026-07-11'],
    ['ngày 05 tháng 01 năm 2026', '2026-01-05'],
    ['Sáng 13/4/2023, tại hội trường', '2023-04-13'],
    ['13-4-2023', '2023-04-13'],
    ['13.4.2023', '2023-04-13'],
    ['2026-09-25', '2026-09-25'],
    ['2026-02-27T15:42:00+07:00', '2026-02-27'],
    ['29/02/2028', '2028-02-29'],
    ['ngày 05 tháng 01 năm 2026'.normalize('NFD'), '2026-01-05'],
  ])('%s', (text, date) => {
    expect(parseDate(text)).toEqual({ date });
  });

  test.each([
    'Chiều 13/4',
    '1/1/26',
    'tháng 9 năm 2026',
    'ngày … tháng 4 năm 2026',
    '1.234.567',
    '05/BC-UBND',
    '',
  ])('no certain day: %s', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });

  test.each(['31/02/2026', 'ngày 31 tháng 4 năm 2026', '29/02/2027', '00/01/2026'])(
    'in no calendar: %s',
    (text) => {
      expect(parseDate(text)).toEqual({ invalid: text });
    },
  );
});
