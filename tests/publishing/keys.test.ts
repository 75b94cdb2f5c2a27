import { describe, expect, test } from 'vitest';
import { checkKey, kindOfKey, pdfKeyOf } from '../../functions/publishing/keys.ts';
import { reportId } from '../../functions/publishing/report-id.ts';
import { resolveImageKey } from '../../functions/publishing/resolve-image-key.ts';

describe('keys', () => {
  test.each([
    ['a/', 'folder'],
    ['a/b.PNG', 'image'],
    ['a/b.docx', 'report'],
    ['a/.png', 'report'],
    ['noextension', 'report'],
  ])('%s is a %s', (key, kind) => expect(kindOfKey(key)).toBe(kind));

  test('of PDFs', () => {
    expect(pdfKeyOf('a.docx')).toBe('a.docx.pdf');
    expect(pdfKeyOf('a.PDF')).toBe('a.PDF');
  });

  test.each(['Báo cáo tháng 4 – phường Đức Xuân.docx', 'a%2Fb.md', 'a+b c.md', '😀.md', 'CON.md', 'a.txt.'])(
    '%s passes',
    (key) => expect(() => checkKey(key)).not.toThrow(),
  );
});

test('report ids are the head of the SHA-256 in base32', () => {
  expect(reportId('a.txt')).toBe('dc34wcm2t2r7kc5i');
});

test.each([
  ['images/a.png', '2026/r.md', '2026/images/a.png'],
  ['./a.png', 'r.md', 'a.png'],
  ['../a.png', '2026/q/r.md', '2026/a.png'],
  ['/a.png', '2026/r.md', 'a.png'],
  ['../../a.png', '2026/r.md', undefined],
  ['', 'r.md', undefined],
])('picture %s of %s is %s', (path, report, key) => expect(resolveImageKey(path, report)).toBe(key));
