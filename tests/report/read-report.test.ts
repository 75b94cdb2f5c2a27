import { describe, expect, test } from 'vitest';
import { readReport } from '../../functions/report/read-report.ts';

const zip = Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0]);
const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
const encrypted = Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]);
const text = Buffer.from('Lịch trực Tết\n\nTừ ngày mai.\n');

const codeOf = (key: string, bytes: Uint8Array) =>
  readReport({ key, bytes }).then(
    () => 'read',
    (error: { reason?: { code: string } }) => error.reason?.code,
  );

describe('readReport', () => {
  test.each([
    ['a.txt', text, 'read'],
    ['A.TXT', text, 'read'],
    ['thư mục.d/báo cáo.v2.markdown', text, 'read'],
    ['a.doc', compound, 'old-format'],
    ['a.rtf', Buffer.from('{\\rtf1'), 'old-format'],
    ['a.odt', zip, 'old-format'],
    ['a.xlsx', zip, 'unknown-format'],
    ['a.png', text, 'unknown-format'],
    ['a', text, 'unknown-format'],
    ['b.txt/a', text, 'unknown-format'],
    ['.txt', text, 'unknown-format'],
    ['a.constructor', text, 'unknown-format'],
    ['a.txt', new Uint8Array(), 'empty'],
    ['a.docx', compound, 'wrong-format'],
    ['a.docx', encrypted, 'encrypted'],
    ['a.docx', Buffer.from('%PDF-1.7'), 'wrong-format'],
    ['a.pdf', zip, 'wrong-format'],
    ['a.txt', zip, 'wrong-format'],
    ['a.md', Buffer.from('%PDF-1.7'), 'wrong-format'],
    ['a.html', compound, 'wrong-format'],
    ['a.txt', Buffer.from('{\\rtf1\\ansi'), 'wrong-format'],
  ])('%s: %#', async (key, bytes, code) => {
    expect(await codeOf(key, bytes)).toBe(code);
  });
});

describe('what must not be published', () => {
  test.each([
    'MẬT\n\nBáo cáo quý\n\nNội dung.',
    'Báo cáo quý\n\nTỐI MẬT\n\nNội dung.',
    'Báo cáo quý\n\nĐộ mật: TUYỆT MẬT'.replace('Độ mật', 'ĐỘ MẬT'),
    'UBND XÃ KHUỔI MƠ             CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nMẬT                          Độc lập - Tự do - Hạnh phúc\nSố: 1/BC-UBND                Khuổi Mơ, ngày 01 tháng 02 năm 2026\n\nBÁO CÁO\nQuý I\n\nNội dung.',
  ])('a stamp rejects: %#', async (source) => {
    expect(await codeOf('a.txt', Buffer.from(source))).toBe('secrecy-stamp');
  });

  test.each(['Văn bản mật được bảo quản riêng.', 'Mật', 'BẢO MẬT', 'MẬT ONG RỪNG'])(
    'no stamp: %s',
    async (line) => {
      expect(await codeOf('a.txt', Buffer.from(`Báo cáo quý\n\n${line}\n\nHết.`))).toBe('read');
    },
  );

  test('a stamp in a cell of Markdown rejects', async () => {
    expect(await codeOf('a.md', Buffer.from('# A\n\n| a | b |\n|---|---|\n| **MẬT** | c |\n'))).toBe(
      'secrecy-stamp',
    );
  });

  test.each([
    ['Ông A, CCCD số 012345678901.', 1],
    ['CCCD: 012 345 678 901; số định danh cá nhân 098765432109', 2],
    ['Căn cước công dân số: 012345678901', 1],
    ['Tổng chi 012345678901 đồng.', 0],
    ['CCCD 0123456789012', 0],
  ])('identity numbers are warned of: %s', async (line, count) => {
    const { warnings } = await readReport({ key: 'a.txt', bytes: Buffer.from(`Danh sách\n\n${line}`) });
    expect(warnings.map((warning) => warning.code)).toEqual(count > 0 ? ['identity-number'] : []);
    if (count > 0) expect(warnings[0]?.vi).toContain(`${count} số định danh`);
  });
});
