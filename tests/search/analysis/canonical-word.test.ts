import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalWord } from '../../../functions/search/analysis/canonical-word.ts';

describe('canonicalWord', () => {
  test.each([
    ['hoá', 'hóa'],
    ['HOÀ', 'hòa'],
    ['thuỷ', 'thủy'],
    ['khoẻ', 'khỏe'],
    ['Uỷ', 'ủy'],
    ['loè', 'lòe'],
    ['tuỵ', 'tụy'],
    ['quý', 'quý'],
    ['quỳ', 'quỳ'],
    ['hoàn', 'hoàn'],
    ['huyện', 'huyện'],
    ['khuỷu', 'khuỷu'],
    ['Đức'.normalize('NFD'), 'đức'],
    ['vi\u00adệt\u200b', 'việt'],
    ['ba\u0301\u0302o', 'bấo'],
    ['05', '05'],
  ])('the form of %s is %s', (raw, form) => {
    expect(canonicalWord(raw).form).toBe(form);
  });

  test.each([
    ['Đức', 'duc'],
    ['thuỷ', 'thuy'],
    ['PHƯỜNG', 'phuong'],
    ['km²', 'km2'],
    ['05', '5'],
    ['000', '0'],
    ['10B', '10b'],
  ])('%s folds to %s', (raw, folded) => {
    expect(canonicalWord(raw).folded).toBe(folded);
  });

  test('every Vietnamese letter folds to a Latin one, in either case and normal form', () => {
    const letters = 'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ';
    for (const letter of letters) {
      for (const written of [letter, letter.toUpperCase(), letter.normalize('NFD')]) {
        expect(canonicalWord(written).folded).toMatch(/^[a-z]$/);
      }
    }
  });

  test('a canonical form is its own canonical form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (raw) => {
        const { form, folded } = canonicalWord(raw);
        expect(canonicalWord(form)).toEqual({ form, folded });
      }),
    );
  });
});
