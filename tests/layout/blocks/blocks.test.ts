import { describe, expect, test } from 'vitest';
import type { Block } from '../../../functions/document/types.ts';
import { layOut } from '../../../functions/layout/lay-out.ts';
import type { Layout, TextBox } from '../../../functions/layout/types.ts';
import { doc, heading, p, text, words } from '../document.ts';
import { fixedWidth } from '../fixed-width.ts';

const left = 82.205;
const images = {
  wide: { format: 'png', bytes: new Uint8Array(), width: 2000, height: 1000 },
  small: { format: 'png', bytes: new Uint8Array(), width: 96, height: 48 },
} as const;

function set(blocks: readonly Block[], metadata = {}): Layout {
  return layOut(doc(blocks, metadata, { images }), fixedWidth);
}

function textsOf({ pages }: Layout): TextBox[] {
  return pages.flatMap(({ boxes }) => boxes).filter((box) => box.kind === 'text');
}

function rolesOf({ elements }: Layout): string[] {
  return elements.map(({ role }) => role);
}

describe('headings', () => {
  test('skip no level, whatever the author skipped; the title is H1', () => {
    const layout = set([heading(2, 'a'), heading(5, 'b'), heading(3, 'c'), heading(2, 'd'), heading(1, 'e')]);
    expect(rolesOf(layout)).toEqual(['Document', 'H1', 'H2', 'H3', 'H3', 'H2', 'H2']);
    expect(layout.outline.map(({ title, level }) => [title, level])).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 2],
      ['d', 1],
      ['e', 1],
    ]);
  });
});

describe('lists', () => {
  const items = (...labels: string[]) => labels.map((label) => ({ label, blocks: [p('item')] }));

  test('end their numbers at one x and start their texts at another', () => {
    const layout = set([{ kind: 'list', ordered: true, items: items('1.', '10.') }]);
    const [, one, first, ten, second] = textsOf(layout);
    expect(one!.x + one!.width).toBeCloseTo(ten!.x + ten!.width, 2);
    expect(first!.x).toBeCloseTo(ten!.x + ten!.width + 6, 2);
    expect(second!.x).toBeCloseTo(first!.x, 2);
    expect(one!.baseline).toBe(first!.baseline);
    expect(rolesOf(layout).slice(2)).toEqual(['L', 'LI', 'Lbl', 'LBody', 'P', 'LI', 'Lbl', 'LBody', 'P']);
    expect(layout.elements[2]).toMatchObject({ listNumbering: 'Decimal' });
  });

  test('of any depth keep a readable measure', () => {
    let block: Block = p(words(30));
    for (let depth = 0; depth < 60; depth++)
      block = { kind: 'list', ordered: false, items: [{ label: '-', blocks: [block] }] };
    const boxes = textsOf(set([block])).filter((box) => box.text.includes('xxxx'));
    expect(Math.max(...boxes.map(({ x }) => x))).toBeLessThanOrEqual(left + 430.866 - 120 + 30);
    for (const { x, width } of boxes) expect(x + width).toBeLessThanOrEqual(left + 430.867);
  });

  test('set a label wider than its column before the text', () => {
    const layout = set([{ kind: 'list', ordered: true, items: items('x'.repeat(40)) }]);
    const [, label, item] = textsOf(layout);
    expect(label!.text.trim()).toBe('x'.repeat(40));
    expect(item!.baseline).toBe(label!.baseline);
    expect(item!.x).toBeGreaterThanOrEqual(label!.x + label!.width - 0.01);
  });
});

describe('figures', () => {
  test('are scaled to the measure, their caption below', () => {
    const layout = set([{ kind: 'figure', image: 'wide', alt: 'Ảnh', caption: text('Hình 1') }]);
    const image = layout.pages[0]!.boxes.find((box) => box.kind === 'image')!;
    expect(image).toMatchObject({ x: left, width: 430.866, height: expect.closeTo(215.433) });
    const caption = textsOf(layout).at(-1)!;
    expect(caption.text).toBe('Hình 1');
    expect(caption.baseline - caption.size).toBeGreaterThan(
      image.kind === 'image' ? image.y + image.height : 0,
    );
    expect(layout.elements.slice(2)).toMatchObject([{ role: 'Figure', alt: 'Ảnh' }, { role: 'Caption' }]);
  });

  test('have their natural size where it fits, or the one wanted', () => {
    const sizes = [{}, { width: 36 }, { height: 30 }].map((wanted) => {
      const layout = set([{ kind: 'figure', image: 'small', alt: '', ...wanted }]);
      const image = layout.pages[0]!.boxes.find((box) => box.kind === 'image');
      return image?.kind === 'image' && [image.width, image.height];
    });
    expect(sizes).toEqual([
      [72, 36],
      [36, 18],
      [60, 30],
    ]);
  });
});

describe('code', () => {
  test('keeps its spaces and is wrapped in the fixed-width face', () => {
    const layout = set([{ kind: 'code', text: `a\n  b\n${'x'.repeat(100)}` }]);
    const lines = textsOf(layout).slice(1);
    expect(lines.map((box) => [box.text, box.face])).toEqual([
      ['a ', 'code'],
      ['  b ', 'code'],
      ['x'.repeat(88), 'code'],
      ['x'.repeat(12), 'code'],
    ]);
  });
});

describe('the table of contents', () => {
  test('names the pages of the headings and links to them', () => {
    const layout = set([heading(1, 'Một'), p(words(14 * 60)), heading(1, 'Hai'), heading(2, 'Ba')], {
      toc: true,
    });
    const contents = layout.elements.findIndex(({ role }) => role === 'TOC');
    const items = layout.elements.filter(({ role, parent }) => role === 'TOCI' && parent === contents);
    expect(items).toHaveLength(3);
    const texts = textsOf(layout).filter(
      ({ owner }) => typeof owner === 'number' && layout.elements[owner]?.role === 'Link',
    );
    expect(texts.map((box) => box.text.trim())).toEqual(['Một', '1', 'Hai', '2', 'Ba', '2']);
    for (const number of texts.filter((_, index) => index % 2 === 1)) {
      expect(number.x + number.width).toBeCloseTo(left + 430.866, 2);
    }
    const links = layout.pages[0]!.boxes.filter((box) => box.kind === 'link');
    const named = new Set(layout.pages.flatMap((page) => page.destinations.map(({ name }) => `#${name}`)));
    for (const link of links) expect(named).toContain(link.kind === 'link' && link.href);
  });
});

describe('marks', () => {
  test('choose faces, raise, underline, strike and set small capitals that are said as written', () => {
    const layout = set([
      p(
        { kind: 'text', text: 'a', marks: { bold: true, italic: true } },
        { kind: 'text', text: '2', marks: { script: 'super' } },
        { kind: 'text', text: 'u', marks: { underline: true, strike: true } },
        { kind: 'text', text: 'Đức', marks: { smallCaps: true } },
      ),
    ]);
    expect(textsOf(layout).slice(1)).toMatchObject([
      { text: 'a', face: 'boldItalic' },
      { text: '2', size: expect.closeTo(7.68), rise: expect.closeTo(4.08) },
      { text: 'u' },
      { text: 'Đ', size: 12 },
      { text: 'ỨC', size: expect.closeTo(9.6), actual: 'ức' },
    ]);
    const strokes = layout.pages[0]!.boxes.filter((box) => box.kind === 'rule').slice(1);
    expect(strokes).toMatchObject([{ width: 6 }, { width: 6 }]);
  });

  test('a link has one area a line, and a name', () => {
    const href = 'https://example.vn/';
    const layout = set([p({ kind: 'text', text: words(20), href })]);
    const links = layout.pages[0]!.boxes.filter((box) => box.kind === 'link');
    expect(links).toMatchObject([{ href, contents: words(20) }, { href }]);
    expect(layout.elements.at(-1)).toMatchObject({ role: 'Link' });
  });
});

test('a link inside the document leads to a heading, or is none', () => {
  const link = (href: string) => p({ kind: 'text', text: 'x', href });
  const target: Block = { kind: 'heading', level: 1, inlines: text('Đích'), id: 'dich' };
  const { pages } = set([link('#dich'), link('#khong-co'), target]);
  const links = pages[0]!.boxes.filter((box) => box.kind === 'link');
  expect(links).toMatchObject([{ href: '#dich' }]);
  expect(pages[0]!.destinations).toMatchObject([{ name: 'dich' }]);
});
