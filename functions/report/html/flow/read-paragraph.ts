import { wordLabelOf } from '../word/word-label-of.ts';
import type { Handler } from './handlers.ts';
import { readChildren } from './read-node.ts';

/** Reads `p`; one that Word wrote as an item of a list becomes such an item. */
export const readParagraph: Handler = (element, setting, builder, page) => {
  const item = wordLabelOf(element);
  if (!item) {
    builder.block(() => readChildren(element, setting, builder, page));
    return;
  }
  page.dropped.add(item.element);
  const { left: _, right: __, firstLine: ___, ...bare } = setting;
  builder.block(() => readChildren(element, bare, builder, page), { label: item.label });
};
