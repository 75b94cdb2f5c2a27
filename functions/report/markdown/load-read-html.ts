import type { Node } from './parse-markdown.ts';
import type { ReadHtml } from './reading.ts';

/** The reader of HTML, loaded only for a text that holds a block of it. */
export async function loadReadHtml(nodes: readonly Node[]): Promise<ReadHtml> {
  if (!holdsHtml(nodes)) return () => ({ blocks: [], footnotes: {}, images: {}, warnings: [] });
  const { readHtmlFragment } = await import('../html/read-html-fragment.ts');
  return readHtmlFragment;
}

function holdsHtml(nodes: readonly Node[]): boolean {
  return nodes.some(({ token, children }) => token.type === 'html_block' || holdsHtml(children));
}
