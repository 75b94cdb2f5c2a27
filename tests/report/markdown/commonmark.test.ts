import commonmark from 'commonmark-spec';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { minus, wordsOf } from '../words/words-of.ts';
import { wordsOfReport } from '../words/words-of-report.ts';
import { read } from './read.ts';

type TreeNode = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.DocumentFragment;

/** Examples whose words are not shown by design: what stands in elements that are not shown, or only in an address. */
const hidden = new Map([
  ['HTML blocks', /<(?:script|style|textarea|iframe|del|pre)|<\?|<!\[CDATA|<!/],
  ['Raw HTML', /<\?|<!|<!\[CDATA/],
]);

describe('CommonMark', () => {
  test('the specification is there', () => {
    expect(commonmark.tests.length).toBeGreaterThan(600);
  });

  test.each(commonmark.tests)(
    'example $number ($section) keeps its words',
    async ({ markdown, html, section }) => {
      const source = markdown.replaceAll('→', '\t');
      // Front matter stands above, so that nothing becomes the title.
      const report = await read(source);
      if (hidden.get(section)?.test(source)) return;
      const shown = wordsOf(textOf(parseFragment(html.replaceAll('→', '\t'))));
      expect(minus(shown, wordsOfReport(report).all)).toEqual([]);
    },
  );
});

/** The text a browser shows, with the descriptions of pictures; labels of lists are not in it. */
function textOf(node: TreeNode): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  if (node.nodeName === 'img') {
    const { attrs } = node as DefaultTreeAdapterTypes.Element;
    return ` ${attrs.find((attribute) => attribute.name === 'alt')?.value ?? ''} `;
  }
  if (!('childNodes' in node)) return '';
  const inner = node.childNodes.map(textOf).join('');
  return /^(?:p|h\d|li|td|th|br|pre|blockquote|div|hr)$/.test(node.nodeName) ? ` ${inner} ` : inner;
}
