import { describe, expect, test } from 'vitest';
import { contentDisposition } from '../../../functions/portal/http/content-disposition.ts';
import { dayOf, formatBytes, formatCount, formatDay } from '../../../functions/portal/markup/formats.ts';
import { slugOf } from '../../../functions/portal/markup/slug-of.ts';

describe('slugOf', () => {
  test.each([
    ['Đảng ủy phường Đức Xuân', 'dang-uy-phuong-duc-xuan'],
    ['Nghị quyết số 12-NQ/ĐU: “chuyển đổi số”', 'nghi-quyet-so-12-nq-du-chuyen-doi-so'],
    ['Đức Xuân'.normalize('NFD'), 'duc-xuan'],
    ['日本語 …', 'report'],
    ['x'.repeat(200), 'x'.repeat(80)],
  ])('%s', (title, slug) => expect(slugOf(title)).toBe(slug));

  test('ends at a word', () => {
    expect(slugOf('mười '.repeat(30))).toBe(Array(16).fill('muoi').join('-'));
  });
});

describe('formats', () => {
  test('numbers, sizes and days in each language', () => {
    expect(formatCount(1234, 'vi')).toBe('1.234');
    expect(formatCount(1234, 'en')).toBe('1,234');
    expect([999, 186_300, 999_600, 4_230_000].map((bytes) => formatBytes(bytes, 'vi'))).toEqual([
      '999 B',
      '186 KB',
      '1 MB',
      '4,2 MB',
    ]);
    expect(formatDay('2026-04-13', 'vi')).toBe('13/4/2026');
    expect(formatDay('2026-04-13', 'en')).toBe('13 April 2026');
    expect(formatDay('mai', 'vi')).toBe('mai');
  });

  test('days begin at midnight in Vietnam', () => {
    expect(dayOf('2026-04-13T16:59:59Z')).toBe('2026-04-13');
    expect(dayOf('2026-04-13T17:00:00Z')).toBe('2026-04-14');
  });
});

describe('contentDisposition', () => {
  test('gives the title in Unicode, and in ASCII for old clients', () => {
    expect(contentDisposition('attachment', 'Báo cáo (quý 1)')).toBe(
      `attachment; filename="bao-cao-quy-1.pdf"; filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20%28qu%C3%BD%201%29.pdf`,
    );
  });

  test('keeps what no file name may hold out', () => {
    const header = contentDisposition('inline', '../a/b:c\r\n"d"\u202E\ud800.');
    expect(header).toBe(`inline; filename="a-b-c-d.pdf"; filename*=UTF-8''-a-b-c-d-%EF%BF%BD.pdf`);
  });
});
