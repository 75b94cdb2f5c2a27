import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenize } from '../../../functions/search/analysis/tokenize.ts';

const words = (text: string) => tokenize(text).map(({ form }) => form);

describe('tokenize', () => {
  test('breaks at what is no letter or digit', () => {
    expect(words('Số: 05/BC-UBND, TP.HCM (2026)')).toEqual(['số', '05', 'bc', 'ubnd', 'tp', 'hcm', '2026']);
  });

  test('keeps a number with its thousands marked as one', () => {
    expect(words('1.234.567,89 đồng; 13.4.2023; 12.5')).toEqual([
      '1234567',
      '89',
      'đồng',
      '13',
      '4',
      '2023',
      '12',
      '5',
    ]);
  });

  test('counts an abbreviation as the words it stands for', () => {
    const positions = (text: string) => tokenize(text).map(({ position }) => position);
    expect(positions('UBND phường')).toEqual([0, 4]);
    expect(positions('ủy ban nhân dân phường')).toEqual([0, 1, 2, 3, 4]);
    expect(positions('UB.MTTQ phường')).toEqual([0, 2, 6]);
    expect(positions('UBMTTQ phường')).toEqual([0, 6]);
  });

  test('takes some abbreviations in capitals only', () => {
    expect(tokenize('TU')[0]?.abbreviation?.key).toBe('=tu');
    expect(tokenize('tu')[0]?.abbreviation).toBeUndefined();
    expect(tokenize('hdnd')[0]?.abbreviation?.key).toBe('=hđnd');
  });

  test('leaves a gap between blocks', () => {
    expect(tokenize('một hai\nba').map(({ position }) => position)).toEqual([0, 1, 3]);
  });

  test('gives offsets of the words in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let end = 0;
        let position = -1;
        for (const token of tokenize(text)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.position).toBeGreaterThan(position);
          ({ end, position } = token);
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
