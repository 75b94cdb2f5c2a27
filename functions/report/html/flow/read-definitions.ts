import { childElements, type HtmlElement } from '../dom.ts';
import { Builder } from './builder.ts';
import type { Handler } from './handlers.ts';
import { readChildren } from './read-node.ts';

/** Reads `dl`: terms in bold, what they mean indented below. */
export const readDefinitions: Handler = (element, setting, builder, page) => {
  builder.end();
  for (const child of partsOf(element)) {
    if (page.dropped.has(child) || page.isHidden(child)) continue;
    if (child.tagName === 'dt') {
      const marks = { ...setting.marks, bold: true };
      builder.block(() => readChildren(child, { ...setting, marks }, builder, page));
    } else if (child.tagName === 'dd') {
      const inner = new Builder();
      readChildren(child, { ...setting, depth: setting.depth + 1 }, inner, page);
      for (const block of inner.finish()) {
        builder.add(
          block.kind === 'paragraph'
            ? { ...block, indent: { ...block.indent, left: definitionIndent } }
            : block,
        );
      }
    } else readChildren(child, setting, builder, page);
  }
  builder.end();
};

/** Points. */
const definitionIndent = 28;

/** Terms and meanings may stand in groups of their own. */
function partsOf(element: HtmlElement): HtmlElement[] {
  return childElements(element).flatMap((child) =>
    child.tagName === 'div' ? childElements(child) : [child],
  );
}
