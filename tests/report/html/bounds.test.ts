import { describe, expect, test } from 'vitest';
import { compose } from '../../../functions/document/compose.ts';
import { plainText } from '../../../functions/document/plain-text.ts';
import { textOfInlines } from '../../../functions/document/text-of.ts';
import { readHtml } from '../../../functions/report/html/read-html.ts';
import { readHtmlFragment } from '../../../functions/report/html/read-html-fragment.ts';
import { paragraph, readPage } from './html.ts';

describe('elements nested without end', () => {
  test.each([
    '<div>',
    '<b>',
    '<blockquote>',
    '<ul><li>',
    '<table><tr><td>',
    '<font color=red>',
    '<a href=x>',
    '<sup>',
  ])('%s keeps first and last word', async (tag) => {
    const report = await readPage(`<title>t</title><p>đầu</p>${tag.repeat(80_000)}cuối`);
    const { document } = compose({ ...report, metadata: { title: 'x' } }, {}, 'x');
    expect(plainText(document).replace(/\s+/g, ' ')).toMatch(/đầu.*cuối/);
  });
});

test('words stay apart where nesting is cut', async () => {
  const report = await readPage(`<title>t</title>${'<div>'.repeat(500)}<p>một</p><p>hai</p>`);
  const { document } = compose({ ...report, metadata: { title: 'x' } }, {}, 'x');
  expect(plainText(document)).toMatch(/một\s+hai/);
});

test.each([
  ['too many tags', '<i>'.repeat(700_000), 'too-complex'],
  ['an endless word', 'a'.repeat(3_000_000), 'too-complex'],
  ['an endless tag', `<p title="${'a'.repeat(3_000_000)}">`, 'too-complex'],
  ['too much text', 'a b '.repeat(5_000_000), 'too-large'],
])('%s is rejected', async (_, html, code) => {
  await expect(readPage(html)).rejects.toMatchObject({ reason: { code } });
});

test('a picture of 20 MB in the page is no text', async () => {
  const bytes = Buffer.alloc(15_000_000, 7);
  Buffer.from([0x89, 0x50, 0x4e, 0x47]).copy(bytes);
  const report = await readPage(
    `<title>t</title><p>a</p><img src="data:image/png;base64,${bytes.toString('base64')}">`,
  );
  expect(report.blocks).toEqual([paragraph('a'), { kind: 'figure', image: 'data:#0', alt: '' }]);
});

test('bytes in no encoding are rejected, those of a declared one are read', async () => {
  const declared = Buffer.from(
    '<meta charset="windows-1251"><title>t</title><p>\xcf\xf0\xe8\xe2\xe5\xf2</p>',
    'latin1',
  );
  expect(await readHtml({ key: 'a.html', bytes: declared })).toMatchObject({ blocks: [paragraph('Привет')] });
  const broken = Buffer.from('<meta charset="utf-8"><p>\xff\xfe\xc3\x28</p>', 'latin1');
  await expect(readHtml({ key: 'a.html', bytes: broken })).rejects.toMatchObject({
    reason: { code: 'unknown-encoding' },
  });
});

test('an empty page has no blocks', async () => {
  expect(await readPage('')).toEqual({ metadata: {}, blocks: [], footnotes: {}, images: {}, warnings: [] });
});

test('a fragment has no surroundings and keeps its keys apart from others', async () => {
  const fragment = readHtmlFragment('<nav>a</nav><svg width=100 height=100><text>b</text></svg>', 'f1-');
  expect(fragment.blocks).toMatchObject([paragraph('a'), { kind: 'figure', image: 'f1-svg:0' }]);
  expect(Object.keys(fragment.images)).toEqual(['f1-svg:0']);
});

test('a paragraph longer than any book goes on in others, word by word', async () => {
  const { blocks } = await readPage(`<title>t</title><p>${'chữ '.repeat(300_000)}</p>`);
  const words = blocks.map((block) =>
    (block.kind === 'paragraph' ? textOfInlines(block.inlines) : '').trim().split(' '),
  );
  expect(words).toHaveLength(3);
  expect(words.flat()).toHaveLength(300_000);
  expect(new Set(words.flat())).toEqual(new Set(['chữ']));
});
