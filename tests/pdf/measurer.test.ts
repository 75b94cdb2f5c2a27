import { describe, expect, test } from 'vitest';
import type { FaceId } from '../../functions/layout/types.ts';
import { createMeasurer } from '../../functions/pdf/measurer.ts';

const measurer = createMeasurer();
const range = (first: number, last: number) =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));

describe('width', () => {
  test('is the advance of Times in 1/1000 of the size', () => {
    expect(measurer.width('n', 'regular')).toBe(500);
    expect(measurer.width(' ', 'regular')).toBe(250);
  });

  test('kerns pairs', () => {
    const apart = measurer.width('A', 'regular') + measurer.width('V', 'regular');
    expect(measurer.width('AV', 'regular') - apart).toBe(-129);
  });

  test('adds up over spaces, so that words can be measured apart', () => {
    const words = ['Yêu', ' ', 'cầu', ' ', 'AV'].map((word) => measurer.width(word, 'bold'));
    expect(measurer.width('Yêu cầu AV', 'bold')).toBeCloseTo(words.reduce((sum, width) => sum + width));
  });

  test('gives a no-break space the width of a space', () => {
    expect(measurer.width('\u00a0', 'italic')).toBe(measurer.width(' ', 'italic'));
  });

  test('is one for all characters of the fixed-width face', () => {
    for (const character of 'iWỹ├') expect(measurer.width(character, 'code')).toBeCloseTo(600.1, 1);
  });

  test('leaves no room for characters that only steer text', () => {
    expect(measurer.width('\u200b\u00ad\ufe0f', 'regular')).toBe(0);
  });

  test('leaves room for the box of a missing character, more for a longer code point', () => {
    expect(measurer.width('漢', 'regular')).toBe(676);
    expect(measurer.width('🀄', 'regular')).toBe(904);
  });
});

describe('faces', () => {
  test('keeps text that the face has whole', () => {
    expect(measurer.faces('Ủy ban', 'bold')).toEqual([{ text: 'Ủy ban', face: 'bold' }]);
  });

  test('falls back by character, and names what no face has', () => {
    expect(measurer.faces('a☑漢字b', 'italic')).toEqual([
      { text: 'a', face: 'italic' },
      { text: '☑', face: 'symbols' },
      { text: '漢字', face: 'italic', missing: true },
      { text: 'b', face: 'italic' },
    ]);
  });

  const styles: readonly FaceId[] = ['regular', 'italic', 'bold', 'boldItalic'];
  const letters: Readonly<Record<string, string>> = {
    Vietnamese: `ĂÂĐÊÔƠƯăâđêôơư${range(0x1ea0, 0x1ef9)}ÀÁÃÈÉÌÍÒÓÕÙÚÝàáãèéìíòóõùúýĨĩŨũ`,
    'Latin-1 and Latin Extended-A': range(0xa0, 0xff) + range(0x100, 0x17f),
    'signs and figures': '≤≥±×÷√∑∞µ°№₫€–—‘’“”…•⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂½⅓‰≠≈',
  };
  for (const [name, text] of Object.entries(letters))
    test.each(styles)(`finds ${name} in %s`, (face) => {
      expect(measurer.faces(text, face)).toEqual([{ text, face }]);
    });

  test('finds Greek and Cyrillic upright, italic and bold, and bold italic in bold', () => {
    const text = range(0x391, 0x3a1) + range(0x3a3, 0x3c9) + range(0x400, 0x45f);
    for (const face of ['regular', 'italic', 'bold'] as const)
      expect(measurer.faces(text, face)).toEqual([{ text, face }]);
    expect(measurer.faces('αж', 'boldItalic')).toEqual([{ text: 'αж', face: 'bold' }]);
  });

  test('finds letters and drawing in the fixed-width face', () => {
    const text = `Ữễ${range(0x41, 0x5a)}─│┌┐└┘├┤┬┴┼═║█▓░→`;
    expect(measurer.faces(text, 'code')).toEqual([{ text, face: 'code' }]);
  });

  test('finds arrows, mathematics, marks, enclosed figures and pictograms somewhere', () => {
    const text = '⇒⇔∀∃∈∉⊂∪∩∇∂∮ℝℕ✓✔✗☐☑☒★☎①②⑳Ⅳ●○■□▲▼◆➔✅❌⚠📌📊🇻🇳👍';
    expect(measurer.faces(text, 'regular').filter(({ missing }) => missing)).toEqual([]);
  });
});

test('metrics are those of Times', () => {
  const { ascent, descent, capHeight, xHeight } = measurer.metrics('regular');
  expect([ascent, descent, capHeight, xHeight].map(Math.round)).toEqual([891, 216, 655, 459]);
});
