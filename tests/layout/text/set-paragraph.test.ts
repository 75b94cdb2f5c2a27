import { describe, expect, test } from 'vitest';
import type { TextFormat } from '../../../functions/layout/profiles/style.ts';
import type { LineSlab } from '../../../functions/layout/slabs.ts';
import { Faces } from '../../../functions/layout/text/faces.ts';
import { plainRun } from '../../../functions/layout/text/make-runs.ts';
import { setParagraph } from '../../../functions/layout/text/set-paragraph.ts';
import { fixedWidth } from '../fixed-width.ts';

// Size 10: every character is 5 points wide, a line 12 high.
const plain: TextFormat = { size: 10, leading: 12, align: 'left', firstLine: 0, before: 0, after: 0 };

function set(text: string, width: number, format: Partial<TextFormat> = {}): LineSlab[] {
  const full = { ...plain, ...format };
  return setParagraph([plainRun(text, full, 0)], full, { x: 0, width }, new Faces(fixedWidth));
}

function textOf(slab: LineSlab): string {
  return slab.boxes.map((box) => (box.kind === 'text' ? box.text : '')).join('');
}

describe('lines', () => {
  test('break at spaces; a line that goes on keeps its space', () => {
    expect(set('aaaa bbbb cccc dddd', 50).map(textOf)).toEqual(['aaaa bbbb ', 'cccc dddd']);
  });

  test('stand on a baseline in the middle of their leading', () => {
    const [line] = set('aaaa', 50);
    expect(line).toMatchObject({ height: 12, boxes: [{ x: 0, baseline: 8.5, width: 20, text: 'aaaa' }] });
  });

  test('are chosen for the whole paragraph, not one by one', () => {
    // First fit would give `a bbb` and then `cccc` alone with much space before `ddddddddd`.
    const lines = set('aa bb cc dddddddd eeeeeeee', 50, { align: 'justify' }).map(textOf);
    expect(lines).toEqual(['aa bb cc ', 'dddddddd ', 'eeeeeeee']);
    expect(set('aaaa bb cc dddd eeee ff', 60, { align: 'center' }).map(textOf)).toEqual([
      'aaaa bb cc ',
      'dddd eeee ff',
    ]);
  });

  test('are justified but for the last', () => {
    const [first, last] = set('aaaa bbbb cc dddd eeee', 65, { align: 'justify' });
    expect(first?.boxes).toMatchObject([{ text: 'aaaa bbbb cc ', width: 65, wordSpacing: 2.5 }]);
    expect(last?.boxes[0]).not.toHaveProperty('wordSpacing');
  });

  test('that would gape stay ragged', () => {
    const [first] = set('a b cccccccccccccccccc', 95, { align: 'justify' });
    expect(first?.boxes[0]).not.toHaveProperty('wordSpacing');
  });

  test('are centred and set flush right', () => {
    expect(set('aaaa', 50, { align: 'center' })[0]?.boxes).toMatchObject([{ x: 15 }]);
    expect(set('aaaa', 50, { align: 'right' })[0]?.boxes).toMatchObject([{ x: 30 }]);
  });

  test('the first is indented, also to the left of the others', () => {
    expect(set('aaaa bbbb cccc', 50, { firstLine: 20 }).map((line) => line.boxes[0])).toMatchObject([
      { text: 'aaaa ', x: 20 },
      { text: 'bbbb cccc', x: 0 },
    ]);
    expect(set('aaaa bbbb cccc', 50, { firstLine: -20 }).map((line) => line.boxes[0])).toMatchObject([
      { text: 'aaaa bbbb cccc', x: -20 },
    ]);
  });

  test('keep numbers with their units until nothing else fits', () => {
    expect(set('aaaa 12 tỷ đồng', 60).map(textOf)).toEqual(['aaaa ', '12 tỷ đồng']);
    expect(set('aaaa 12 tỷ đồng', 30).map(textOf)).toEqual(['aaaa ', '12 tỷ ', 'đồng']);
  });

  test('divide a word only where it is wider than the line', () => {
    expect(set('aa bbbbbbbbbbbb', 50).map(textOf)).toEqual(['aa ', 'bbbbbbbbbb', 'bb']);
    expect(set('https://example.vn/van-ban/2026', 60).map(textOf)).toEqual([
      'https://',
      'example.vn/',
      'van-ban/2026',
    ]);
  });

  test('hold together as widows and orphans', () => {
    const lines = set('aaaa bbbb cccc dddd', 20);
    expect(lines.map((line) => line.keep)).toEqual([true, false, true, false]);
  });

  test('switch to a fallback face, and box what no face has', () => {
    const [line] = set('aΩb @ c', 100);
    expect(line?.boxes).toMatchObject([
      { text: 'a', face: 'regular', x: 0 },
      { text: 'Ω', face: 'symbols', x: 5 },
      { text: 'b ', face: 'regular', x: 10 },
      { text: '@', missing: true, x: 20 },
      { text: ' ', face: 'regular', x: 25 },
      { text: 'c', face: 'regular', x: 30 },
    ]);
  });

  test('of a very long paragraph are broken in windows without a seam', () => {
    const words = Array.from({ length: 20_000 }, (_, index) => 'x'.repeat(1 + (index % 7)));
    const lines = set(words.join(' '), 400, { align: 'justify' });
    expect(lines.map(textOf).join('')).toBe(words.join(' '));
    for (const { boxes } of lines.slice(0, -1))
      expect(boxes[0]).toMatchObject({ x: 0, width: expect.closeTo(400) });
  });
});
