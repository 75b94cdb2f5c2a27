import type { Block, Inline } from '../../../document/types.ts';
import { childElements, type HtmlElement } from '../dom.ts';
import type { Page } from '../page/page.ts';
import { Builder } from './builder.ts';
import type { Handler } from './handlers.ts';
import { readChildren, readNode } from './read-node.ts';
import type { Setting } from './setting.ts';

/** Reads `figure`: its caption goes with its one picture or table, else it follows what is shown. */
export const readFigure: Handler = (element, setting, builder, page) => {
  const inner = new Builder();
  const captions = childElements(element, 'figcaption');
  for (const node of element.childNodes) {
    if (!captions.some((caption) => caption === node)) readNode(node, setting, inner, page);
  }
  const blocks = inner.finish();
  const caption = captions.flatMap((each) => captionOf(each, setting, page));
  for (const block of withCaption(blocks, caption)) builder.add(block);
};

/** The text of a caption, on one line. */
export function captionOf(element: HtmlElement, { marks }: Setting, page: Page): Inline[] {
  const inner = new Builder();
  readChildren(element, { marks, depth: 0 }, inner, page);
  return inner.finish().flatMap((block, index): Inline[] => {
    if (block.kind !== 'paragraph' && block.kind !== 'heading') return [];
    return index === 0 ? [...block.inlines] : [{ kind: 'break' }, ...block.inlines];
  });
}

function withCaption(blocks: readonly Block[], caption: readonly Inline[]): Block[] {
  if (caption.length === 0) return [...blocks];
  const [only, ...others] = blocks;
  if (others.length === 0 && (only?.kind === 'figure' || only?.kind === 'table'))
    return [{ ...only, caption }];
  return [...blocks, { kind: 'paragraph', role: 'caption', inlines: caption }];
}
