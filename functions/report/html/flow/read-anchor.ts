import type { Handler } from './handlers.ts';
import { readChildren } from './read-node.ts';

/** Reads `a`: the call of a note, a link, or the target of one. */
export const readAnchor: Handler = (element, setting, builder, page) => {
  const note = page.noteCalls.get(element);
  if (note !== undefined) builder.push({ kind: 'note', note }, setting);
  else readChildren(element, setting, builder, page);
};
