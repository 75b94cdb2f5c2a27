import { describe, expect, test } from 'vitest';
import { mergeMetadata } from '../../../functions/report/metadata/merge-metadata.ts';

describe('mergeMetadata', () => {
  test('what the uploader says wins, field by field', () => {
    const { metadata, warnings } = mergeMetadata(
      { title: 'Trong tệp', number: '01/BC-UBND', recipients: ['VT'] },
      { title: 'Khi tải lên', 'signer-name': 'Ma Thế Vinh', recipients: 'Như trên; Lưu: VT' },
    );
    expect(metadata).toEqual({
      title: 'Khi tải lên',
      number: '01/BC-UBND',
      recipients: ['Như trên', 'Lưu: VT'],
      signer: { name: 'Ma Thế Vinh' },
    });
    expect(warnings).toEqual([]);
  });

  test.each([
    ['RFC 2047, base64', '=?UTF-8?B?QsOhbyBjw6Fv?='],
    ['RFC 2047, quoted', '=?utf-8?q?B=C3=A1o_c=C3=A1o?='],
    ['two words', '=?UTF-8?B?QsOhbyA=?= =?UTF-8?B?Y8Ohbw==?='],
    ['percent-encoded', 'B%C3%A1o%20c%C3%A1o'],
    ['bytes read as Latin-1', 'BÃ¡o cÃ¡o'],
    ['decoded already', 'Báo cáo'],
    ['decomposed', 'Báo cáo'.normalize('NFD')],
  ])('decodes %s', (_, title) => {
    expect(mergeMetadata({}, { title }).metadata).toEqual({ title: 'Báo cáo' });
  });

  test('values that mean nothing are left out with a warning', () => {
    const { metadata, warnings } = mergeMetadata(
      { date: '2026-01-02' },
      { date: '31/02/2026', profile: 'letter', mtime: '17' },
    );
    expect(metadata).toEqual({ date: '2026-01-02' });
    expect(warnings.map(({ code, path }) => [code, path])).toEqual([
      ['invalid-date', 'date'],
      ['unused-field', 'profile'],
    ]);
  });

  test('a day to come is kept and warned of', () => {
    const { metadata, warnings } = mergeMetadata({}, { date: '2199-01-01' });
    expect(metadata.date).toBe('2199-01-01');
    expect(warnings.map((warning) => warning.code)).toEqual(['future-date']);
  });

  test('type and subject make the title of a document that names none', () => {
    const { metadata } = mergeMetadata({}, { type: 'BC', subject: 'Công tác quý I' });
    expect(metadata).toEqual({ type: 'Báo cáo', subject: 'Công tác quý I', title: 'Báo cáo Công tác quý I' });
  });
});
