import { limits } from '../../../document/limits.ts';
import { Builder } from './builder.ts';
import type { Handler } from './handlers.ts';
import { readChildren } from './read-node.ts';

/** Reads `blockquote`; beyond the limit of nesting its content stands as it is. */
export const readBlockquote: Handler = (element, setting, builder, page) => {
  if (setting.depth >= limits.nesting) {
    builder.block(() => readChildren(element, setting, builder, page));
    return;
  }
  const inner = new Builder();
  const { left: _, right: __, firstLine: ___, ...bare } = setting;
  readChildren(element, { ...bare, depth: setting.depth + 1 }, inner, page);
  const blocks = inner.finish();
  if (blocks.length > 0) builder.add({ kind: 'quote', blocks });
  else builder.end();
};
