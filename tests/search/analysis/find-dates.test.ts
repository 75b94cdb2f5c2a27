import { describe, expect, test } from 'vitest';
import { findDates } from '../../../functions/search/analysis/find-dates.ts';
import { tokenize } from '../../../functions/search/analysis/tokenize.ts';

function datesOf(text: string): string[] {
  const tokens = tokenize(text);
  return findDates(text, tokens).map(({ first, last, day, month, year }) => {
    const words = text.slice(tokens[first]!.start, tokens[last]!.end);
    return `${words} = ${day}.${month}.${year ?? '?'}`;
  });
}

describe('findDates', () => {
  test.each([
    ['Chiều 13/4, họp', ['13/4 = 13.4.?']],
    ['ngày 13/04/2023', ['13/04/2023 = 13.4.2023']],
    ['13-4-2023 và 1.5.2024', ['13-4-2023 = 13.4.2023', '1.5.2024 = 1.5.2024']],
    ['2023-04-13', ['2023-04-13 = 13.4.2023']],
    ['ngày 05 tháng 01 năm 2026', ['ngày 05 tháng 01 năm 2026 = 5.1.2026']],
    ['13 tháng 4', ['13 tháng 4 = 13.4.?']],
  ])('%s', (text, dates) => {
    expect(datesOf(text)).toEqual(dates);
  });

  test.each(['mục 1.2', '1-2 ngày', '31/13', '05/BC-UBND', '0/4', '13 / 4', '9 tháng năm 2026'])(
    '%s is no date',
    (text) => {
      expect(datesOf(text)).toEqual([]);
    },
  );
});
