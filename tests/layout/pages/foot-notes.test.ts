import { describe, expect, test } from 'vitest';
import { layOut } from '../../../functions/layout/lay-out.ts';
import type { Page, TextBox } from '../../../functions/layout/types.ts';
import { doc, p, words } from '../document.ts';
import { fixedWidth } from '../fixed-width.ts';

const bottom = 841.89 - 79.37;

function textsOf(page: Page | undefined): TextBox[] {
  return page?.boxes.filter((box) => box.kind === 'text' && box.owner !== 'pagination') as TextBox[];
}

describe('footnotes', () => {
  const call = { kind: 'note', note: 'a' } as const;

  test('stand at the foot of the page that calls them, below a short rule', () => {
    const { pages } = layOut(doc([p('x', call, ' y')], {}, { footnotes: { a: [p('note')] } }), fixedWidth);
    const [page] = pages;
    const note = textsOf(page).at(-1)!;
    expect(note).toMatchObject({ text: 'note', size: 9.8 });
    expect(note.baseline).toBeCloseTo(bottom - 12.25 / 2 + 2.45, 1);
    const rule = page!.boxes.findLast((box) => box.kind === 'rule');
    expect(rule).toMatchObject({ x: 82.205, width: 110, owner: 'layout' });
    expect(rule?.kind === 'rule' && rule.y).toBeCloseTo(bottom - 12.25 - 4, 1);
  });

  test('are numbered by their first call and link to the note', () => {
    const blocks = [p('x', { kind: 'note', note: 'b' }, ' y', call, ' z', { kind: 'note', note: 'b' })];
    const { pages, elements } = layOut(
      doc(blocks, {}, { footnotes: { a: [p('A')], b: [p('B')] } }),
      fixedWidth,
    );
    expect(textsOf(pages[0]).map(({ text }) => text.trim())).toEqual([
      'T',
      'x',
      '1',
      'y',
      '2',
      'z',
      '1',
      '1',
      'B',
      '2',
      'A',
    ]);
    expect(elements.filter(({ role }) => role === 'Note')).toMatchObject([
      { id: '.note-1' },
      { id: '.note-2' },
    ]);
    const links = pages[0]!.boxes.filter((box) => box.kind === 'link');
    expect(links.map((box) => box.kind === 'link' && box.href)).toEqual(['#.note-1', '#.note-2', '#.note-1']);
    expect(pages[0]!.destinations.map(({ name }) => name)).toEqual(['.note-1', '.note-2']);
  });

  test('that are long go on at the foot of the next page', () => {
    const long = { a: [p(words(17 * 60))] };
    const { pages } = layOut(doc([p('x', call), p('y')], {}, { footnotes: long }), fixedWidth);
    expect(pages).toHaveLength(2);
    const [first, second] = pages.map((page) => textsOf(page).filter(({ size }) => size === 9.8));
    expect(first!.length).toBeGreaterThan(40);
    expect(second!.length).toBeGreaterThanOrEqual(2);
    expect(second!.at(-1)!.baseline).toBeCloseTo(bottom - 12.25 / 2 + 2.45, 1);
    expect(
      [...first!, ...second!]
        .map(({ text }) => text)
        .join('')
        .trim(),
    ).toBe(words(17 * 60));
  });

  test('called by a footnote follow it', () => {
    const footnotes = { a: [p('A', { kind: 'note', note: 'b' })], b: [p('B', call)] };
    const { pages } = layOut(doc([p('x', call)], {}, { footnotes }), fixedWidth);
    expect(
      textsOf(pages[0])
        .slice(-5)
        .map(({ text }) => text.trim())
        .filter(Boolean),
    ).toEqual(['A', '2', '2', 'B', '1']);
  });
});
