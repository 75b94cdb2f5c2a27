import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../functions/report/encodings/decode-text.ts';
import { decodeTcvn3 } from '../../../functions/report/encodings/tcvn3.ts';
import { decodeVni } from '../../../functions/report/encodings/vni.ts';

const sample = (name: string) =>
  readFileSync(new URL(`../../samples/ma-cu/thong-bao-${name}.txt`, import.meta.url));
const latin1 = (text: string) => Buffer.from(text, 'latin1');

describe('decodeText', () => {
  const { text } = decodeText(sample('utf8-bom'));

  test.each([
    ['cp1258', 'windows-1258'],
    ['vni', 'vni-windows'],
    ['vni-luu-utf8', 'vni-windows'],
    ['utf16be', 'utf-16be'],
    ['utf16le', 'utf-16le'],
    ['utf16le-khong-dau', 'utf-16le'],
    ['nfd', 'utf-8'],
  ])('%s is %s, and the same text', (name, encoding) => {
    const decoded = decodeText(sample(name));
    expect(decoded.encoding).toBe(encoding);
    expect(decoded.text).toBe(text);
  });

  test('TCVN3 has no capitals with tones: a capital that opens a name stays small', () => {
    const decoded = decodeText(sample('tcvn3'));
    expect(decoded.encoding).toBe('tcvn3');
    expect(decoded.text).toBe(text.replace('Bế Ích', 'Bế ích').replace('Ngọc Ỷ', 'Ngọc ỷ'));
  });

  test('lines end alike, forms are composed, controls go with a warning', () => {
    const decoded = decodeText(Buffer.from('a\r\nb\rc\u2028d\u0007 e\u0302', 'utf8'));
    expect(decoded.text).toBe('a\nb\nc\nd ê');
    expect(decoded.warnings.map((warning) => warning.code)).toEqual(['dropped-controls']);
  });

  test('Latin text in UTF-8 is left alone', () => {
    expect(decodeText(Buffer.from('café où près être naïve déjà vu')).encoding).toBe('utf-8');
  });

  test.each([
    ['broken UTF-8', Buffer.from([0x61, 0xff, 0xfe, 0x62, 0xc3])],
    ['cut UTF-8', Buffer.from('xã Khuổi').subarray(0, 9)],
    ['a surrogate in UTF-8', Buffer.from([0x61, 0xed, 0xa0, 0x80])],
    ['a lone surrogate in UTF-16', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00])],
    ['half a character of UTF-16', Buffer.from([0xff, 0xfe, 0x41])],
    ['French in Latin-1', latin1('caf\u00e9 o\u00f9 pr\u00e8s \u00eatre d\u00e9j\u00e0')],
    ['bytes of anything', Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251))],
    ['binary in ASCII', Buffer.from('\u0001\u0002\u0003a'.repeat(50))],
  ])('%s is not guessed at', (_, bytes) => {
    expect(() => decodeText(bytes)).toThrow('unknown-encoding');
  });
});

describe('decodeTcvn3', () => {
  test.each([
    ['C\u00e9NG H\u00dfA X\u00b7 H\u00e9I', 'CỘNG HÒA XÃ HỘI'],
    ['S\u00e8: 19/BC-UBND', 'Số: 19/BC-UBND'],
    ['\u00f1y ban nh\u00a9n d\u00a9n', 'ủy ban nhân dân'],
    ['\u00f1Y BAN NH\u00a2N D\u00a2N', 'ỦY BAN NHÂN DÂN'],
  ])('%s', (bytes, text) => {
    expect(decodeTcvn3(latin1(bytes))).toBe(text);
  });
});

describe('decodeVni', () => {
  test.each([
    ['C\u00d4\u00cfNG H\u00d2A', 'CỢNG HỊA'],
    ['Vi\u00e4t Nam'.replace('i\u00e4', 'ie\u00e4'), 'Việt Nam'],
    ['\u00d1\u00f4\u00f8i \u00f1\u00f4\u00f8i', 'Đời đời'],
    ['ngh\u00f2 quye\u00e1t', 'nghị quyết'],
    ['t\u00e6nh ky\u00f9 \u00fd', 'tỉnh ký ý'],
  ])('%s', (bytes, text) => {
    expect(decodeVni(latin1(bytes))).toBe(text);
  });
});
