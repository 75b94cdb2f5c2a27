import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compose } from '../../../functions/document/compose.ts';
import { plainText } from '../../../functions/document/plain-text.ts';
import { readHtml } from '../../../functions/report/html/read-html.ts';
import { readPage } from './html.ts';

const tags = [
  'p',
  'div',
  'b',
  'i',
  'a',
  'ul',
  'ol',
  'li',
  'table',
  'tr',
  'td',
  'th',
  'thead',
  'caption',
  'blockquote',
  'pre',
  'h1',
  'h2',
  'dl',
  'dt',
  'dd',
  'figure',
  'figcaption',
  'img',
  'br',
  'hr',
  'font',
  'sup',
  'ruby',
  'rt',
  'q',
  'center',
  'form',
  'svg',
  'article',
  'main',
  'select',
  'option',
  'math',
  'details',
];
const attributes = [
  '',
  ' href="#a"',
  ' id="a"',
  ' style="text-align:center;margin-left:9pt"',
  ' colspan="3"',
  ' rowspan="0"',
  ' type="i"',
  ' style="mso-list:l0 level1"',
  ' src="a.png"',
  ' align=right',
  ' lang=en',
  ' class=Mso',
  ' start=-5',
  ' style="display:none',
];

const piece = fc.oneof(
  fc.tuple(fc.constantFrom(...tags), fc.constantFrom(...attributes)).map(([tag, more]) => `<${tag}${more}>`),
  fc.constantFrom(...tags).map((tag) => `</${tag}>`),
  fc.constantFrom('chữ', ' ', '\n', '&nbsp;', '&#x110000;', '<!--', '-->', '<![if x]>', '&lt'),
);

test('tags in any order give a report', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (soup) => {
      const report = await readPage(`<title>t</title><p>đầu bài</p>${soup.join('')}`);
      const { document } = compose(report, {}, 'x');
      expect(plainText(document)).toContain('đầu bài');
    }),
    { numRuns: 400, seed: 20_260_512 },
  );
});

test('any bytes give a report or a reason', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
      const result = await readHtml({ key: 'a.html', bytes }).catch((error: unknown) => error);
      expect(result).toSatisfy((it: object) => 'blocks' in it || 'reason' in it);
    }),
    { numRuns: 300, seed: 20_260_512 },
  );
});
