import { describe, expect, test } from 'vitest';
import { parseNumber } from '../../../functions/report/metadata/parse-number.ts';

describe('parseNumber', () => {
  test.each([
    ['05/BC-UBND', { number: '05/BC-UBND', type: 'Báo cáo', issuer: 'UBND' }],
    ['Số: 77 /BC-BCĐ', { number: '77/BC-BCĐ', type: 'Báo cáo', issuer: 'BCĐ' }],
    ['Số 12-NQ/ĐU', { number: '12-NQ/ĐU', type: 'Nghị quyết', issuer: 'ĐU' }],
    ['08/TTr-UBND', { number: '08/TTr-UBND', type: 'Tờ trình', issuer: 'UBND' }],
    ['14/CT-UBND', { number: '14/CT-UBND', type: 'Chỉ thị', issuer: 'UBND' }],
    ['14/CTr-UBND', { number: '14/CTr-UBND', type: 'Chương trình', issuer: 'UBND' }],
    ['30/2020/NĐ-CP', { number: '30/2020/NĐ-CP', type: 'Nghị định', issuer: 'CP' }],
    ['411/UBND-VHXH', { number: '411/UBND-VHXH', type: 'Công văn', issuer: 'UBND' }],
    ['Số: 05/BC–UBND', { number: '05/BC-UBND', type: 'Báo cáo', issuer: 'UBND' }],
  ])('%s', (text, parsed) => {
    expect(parseNumber(text)).toEqual(parsed);
  });

  test.each([
    'tổ dân phố số 9',
    '13/4/2023',
    'Số: /BC-UBND',
    '',
    '5',
    'Số: 5/BC-UBND ngày 3 tháng 2 năm 2026',
  ])('no number: %s', (text) => {
    expect(parseNumber(text)).toBeUndefined();
  });
});
