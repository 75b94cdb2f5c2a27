import { describe, expect, test } from 'vitest';
import { layOut } from '../../../functions/layout/lay-out.ts';
import type { Layout, Page } from '../../../functions/layout/types.ts';
import { doc, heading, p, text, words } from '../document.ts';
import { fixedWidth } from '../fixed-width.ts';

// An article: 42 lines of 16.32 points on a full page; 14 words of 4 letters a line.
const line = 16.32;
const top = 85.039;

/** Contents of the text boxes of a page, page number and running header left out. */
function linesOf(page: Page | undefined): string[] {
  const boxes = page?.boxes.filter((box) => box.kind === 'text' && box.owner !== 'pagination') ?? [];
  return boxes.map((box) => (box.kind === 'text' ? box.text.trim() : ''));
}

function countLines({ pages }: Layout): number[] {
  return pages.map((page) => linesOf(page).length);
}

/** A paragraph of that many lines. */
function lines(count: number) {
  return p(words(14 * count));
}

describe('pages', () => {
  test('begin at the top margin and end above the bottom margin', () => {
    const { pages } = layOut(doc([lines(100)]), fixedWidth);
    const second = pages[1]!.boxes.filter((box) => box.kind === 'text' && box.owner !== 'pagination');
    const baselines = second.map((box) => (box.kind === 'text' ? box.baseline : 0));
    expect(baselines[0]).toBeCloseTo(top + line / 2 + 3, 2);
    expect(Math.max(...baselines)).toBeLessThan(841.89 - 79.37);
    expect(second.length).toBe(Math.floor((841.89 - 79.37 - top) / line));
  });

  test('leave no line of a paragraph alone', () => {
    // The title takes 2 lines and a half; whatever the length, both ends hold two lines at least.
    for (let length = 34; length < 46; length++) {
      const layout = layOut(doc([lines(length), lines(4)]), fixedWidth);
      const [first, second] = countLines(layout);
      const onSecond = second ?? 0;
      if (onSecond === 0) continue;
      expect(onSecond).toBeGreaterThanOrEqual(2);
      expect(first! + onSecond).toBe(1 + length + 4);
      // Of the last four lines two or all move, of the first paragraph two at least.
      expect([1, 3, 5]).not.toContain(onSecond);
    }
  });

  test('never end with a heading', () => {
    for (let length = 30; length < 44; length++) {
      const { pages } = layOut(doc([lines(length), heading(1, 'H'), lines(3)]), fixedWidth);
      const last = linesOf(pages[0]).at(-1);
      expect(last).not.toBe('H');
    }
  });

  test('bear a number and the title from the second on', () => {
    const { pages } = layOut(doc([lines(100)], { title: 'Tên' }), fixedWidth);
    const running = pages.map((page) =>
      page.boxes
        .filter((box) => box.kind === 'text' && box.owner === 'pagination')
        .map((box) => box.kind === 'text' && box.text),
    );
    expect(running).toEqual([[], ['2', 'Tên'], ['3', 'Tên']]);
    expect(pages.map(({ label }) => label)).toEqual(['1', '2', '3']);
  });

  test('of a state document bear their number in the middle of the top margin', () => {
    const { pages } = layOut(doc([lines(100)], { profile: 'state' }), fixedWidth);
    const number = pages[1]!.boxes.find((box) => box.owner === 'pagination');
    expect(number).toMatchObject({
      text: '2',
      size: 13.5,
      x: expect.closeTo((85.039 + 547.087) / 2 - 3.375, 2),
    });
    expect(number?.kind === 'text' && number.baseline).toBeLessThan(56.69);
  });

  test('start anew where the author says so, once for several breaks', () => {
    const layout = layOut(doc([p('a'), { kind: 'page-break' }, { kind: 'page-break' }, p('b')]), fixedWidth);
    expect(layout.pages.map(linesOf)).toEqual([['T', 'a'], ['b']]);
  });

  test('count from 1 again in an annex, and whoever signs does so before it', () => {
    const annex = { kind: 'heading', level: 1, annex: true, inlines: text('Phụ lục I') } as const;
    const metadata = { profile: 'state', signer: { name: 'Người Ký' } } as const;
    const layout = layOut(doc([p('a'), annex, lines(60)], metadata), fixedWidth);
    expect(layout.pages.map(({ label }) => label)).toEqual(['1', '1', '2']);
    expect(linesOf(layout.pages[0]).at(-1)).toBe('Người Ký');
    expect(linesOf(layout.pages[1])[0]).toBe('Phụ lục I');
    expect(layout.outline).toMatchObject([{ title: 'Phụ lục I', level: 1, page: 1 }]);
  });

  test('end with a signature that has text above it', () => {
    for (let length = 24; length < 36; length++) {
      const metadata = { profile: 'state', signer: { role: 'Chủ tịch', name: 'Người Ký' } } as const;
      const { pages } = layOut(doc([lines(length)], metadata), fixedWidth);
      const page = linesOf(pages.at(-1));
      expect(page.at(-1)).toBe('Người Ký');
      expect(page[page.indexOf('CHỦ TỊCH') - 1]).toMatch(/^xxxx/);
    }
  });
});
