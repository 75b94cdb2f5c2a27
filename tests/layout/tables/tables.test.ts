import { describe, expect, test } from 'vitest';
import type { Block } from '../../../functions/document/types.ts';
import { layOut } from '../../../functions/layout/lay-out.ts';
import type { Layout, Page, TextBox } from '../../../functions/layout/types.ts';
import { cell, doc, p, table, text, words } from '../document.ts';
import { fixedWidth } from '../fixed-width.ts';

function set(...blocks: Block[]): Layout {
  return layOut(doc(blocks), fixedWidth);
}

function textsOf(page: Page | undefined): TextBox[] {
  return page?.boxes.filter((box) => box.kind === 'text' && box.size < 12) as TextBox[];
}

function find(layout: Layout, content: string): TextBox {
  const boxes = layout.pages.flatMap(textsOf);
  return boxes.find((box) => box.text.trim() === content)!;
}

describe('a table', () => {
  test('stands in the middle of the measure at its natural width, heavy rules above and below', () => {
    const { pages } = set(
      table([
        ['A', 'Bb'],
        ['cc', 'd'],
      ]),
    );
    const rules = pages[0]!.boxes.filter((box) => box.kind === 'rule').slice(1);
    // Columns of two characters (10.5) and 2 x 5 padding, in a measure of 430.866 from 82.205.
    const left = 82.205 + (430.866 - 41) / 2;
    expect(rules).toMatchObject([
      { x: expect.closeTo(left - 0.45, 2), width: 41.9, height: 0.9 },
      { height: 0.5 },
      { height: 0.9 },
    ]);
    expect(find({ pages } as Layout, 'cc').x).toBeCloseTo(left + 5, 2);
  });

  test('aligns numbers on the decimal comma, units and placeholders aside', () => {
    const layout = set(table([['Số liệu'], ['1.234,5'], ['87,25'], ['10'], ['–'], ['3 %']]));
    const comma = (content: string, whole: number) => find(layout, content).x + whole * 5.25;
    expect(comma('87,25', 2)).toBeCloseTo(comma('1.234,5', 5), 2);
    expect(comma('10', 2)).toBeCloseTo(comma('1.234,5', 5), 2);
    expect(comma('3 %', 1)).toBeCloseTo(comma('1.234,5', 5), 2);
  });

  test('leaves a column of words alone', () => {
    const layout = set(table([['Tên'], ['123 hộ'], ['7']]));
    expect(find(layout, '123 hộ').x).toBeCloseTo(find(layout, '7').x, 2);
  });

  test('repeats its head as an artifact and says it once', () => {
    const rows = Array.from({ length: 80 }, (_, index) => [`r${index}`, 'x']);
    const { pages, elements } = set(table([['Tên', 'B'], ...rows]));
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages.slice(1)) {
      const heads = textsOf(page).filter(({ text: content }) => content === 'Tên');
      expect(heads).toMatchObject([{ owner: 'pagination' }]);
    }
    expect(elements.filter(({ role }) => role === 'TH')).toHaveLength(2);
    const printed = pages.flatMap(textsOf).filter(({ text: content }) => /^r\d/.test(content));
    expect(printed.map(({ text: content }) => content)).toEqual(rows.map(([name]) => name));
  });

  test('divides a row taller than the page, each cell on its own', () => {
    const { pages } = set(
      table([
        ['A', 'B'],
        [cell(words(900)), cell(words(30))],
      ]),
    );
    expect(pages.length).toBeGreaterThan(1);
    const content = pages
      .flatMap(textsOf)
      .filter(({ owner }) => owner !== 'pagination')
      .filter(({ text: part }) => part.startsWith('xxxx'));
    expect(
      content
        .map((box) => box.text)
        .join('')
        .split('xxxx').length - 1,
    ).toBe(930);
    for (const page of pages) {
      for (const { baseline } of textsOf(page)) expect(baseline).toBeLessThan(841.89 - 79);
    }
  });

  test('spans rows and columns', () => {
    const head = [cell('Tổ', { rowSpan: 2 }), cell('Số hộ', { columnSpan: 2 })];
    const layout = set({
      ...(table([['a', 'b', 'c']], { headRows: 2 }) as Extract<Block, { kind: 'table' }>),
      rows: [
        { cells: head },
        { cells: [cell('Tổng'), cell('Nghèo')] },
        { cells: [cell('x'), cell('1'), cell('2')] },
      ],
    });
    expect(layout.elements.filter(({ role }) => role === 'TH')).toMatchObject([
      { scope: 'Column', rowSpan: 2 },
      { scope: 'Column', columnSpan: 2 },
      { scope: 'Column' },
      { scope: 'Column' },
    ]);
    const upper = find(layout, 'Số hộ').baseline;
    const lower = find(layout, 'Tổng').baseline;
    expect(find(layout, 'Tổ').baseline).toBeCloseTo((upper + lower) / 2, 2);
    expect(find(layout, '1').baseline).toBeGreaterThan(lower);
  });

  test('over several rows is divided between them', () => {
    const rows = [{ cells: [cell(words(300), { rowSpan: 2 }), cell('first')] }, { cells: [cell('second')] }];
    const { pages } = layOut(
      doc([p(words(14 * 20)), { kind: 'table', columns: [{ width: 1 }, { width: 6 }], headRows: 0, rows }]),
      fixedWidth,
    );
    const content = pages.flatMap(textsOf).map((box) => box.text);
    expect(
      content
        .filter((part) => part.startsWith('xxxx'))
        .join('')
        .split('xxxx').length - 1,
    ).toBe(300);
    expect(content.filter((part) => part === 'first' || part === 'second')).toEqual(['first', 'second']);
  });

  test('is set smaller, and then on a page turned on its side, before words are divided', () => {
    const row = (count: number, length: number) => Array.from({ length: count }, () => 'x'.repeat(length));
    const smaller = set(table([row(6, 12), row(6, 12)]));
    expect(textsOf(smaller.pages[0])[0]!.size).toBe(10);
    expect(smaller.pages).toHaveLength(1);
    const turned = set(p('a'), table([row(9, 12), row(9, 12)], { caption: text('Bảng') }), p('b'));
    expect(turned.pages.map(({ width }) => width > 800)).toEqual([false, true, false]);
    const crowded = set(table([row(60, 12), row(60, 12)]));
    const page = crowded.pages.at(-1)!;
    for (const box of textsOf(page)) expect(box.x + box.width).toBeLessThan(page.width - 60);
  });

  test('without rules has none', () => {
    const { pages } = set(table([['A', 'B']], { plain: true, headRows: 0 }));
    expect(pages[0]!.boxes.filter((box) => box.kind === 'rule')).toHaveLength(1);
  });

  test('marks its empty cells', () => {
    const { pages, elements } = set(
      table([
        ['A', ''],
        ['', 'b'],
      ]),
    );
    const marks = pages[0]!.boxes.filter((box) => box.kind === 'mark');
    expect(marks.map((box) => elements[box.owner as number]?.role)).toEqual(['TH', 'TD']);
  });
});

test('numbers are aligned in a column just as wide as they need', () => {
  const long = words(60);
  const layout = set(
    table([
      ['Nội dung', 'Số'],
      [long, '14.110'],
      ['a', '1.250,75'],
    ]),
  );
  const whole = find(layout, '14.110');
  expect(find(layout, '1.250,75').x + 5 * 5.25).toBeCloseTo(whole.x + whole.width, 2);
});
