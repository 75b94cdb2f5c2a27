import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  type TreeAdapter,
} from 'parse5';

/** A tree adapter that holds the text it is given until `finish` is called. */
export interface TextGatherer {
  readonly adapter: TreeAdapter<DefaultTreeAdapterMap>;
  finish(): void;
}

/** Words that are joined at a time. */
const batch = 4096;

/**
 * Makes an adapter that joins text once for each node. The parser hands text over word by word; adding each to the
 * node's value costs a hundred bytes a word until the value is read.
 */
export function gatherText(): TextGatherer {
  let node: DefaultTreeAdapterTypes.TextNode | undefined;
  let joined: string[] = [];
  let words: string[] = [];
  const finish = () => {
    if (node) node.value = joined.join('') + words.join('');
    node = undefined;
    joined = [];
    words = [];
  };
  const insertText: typeof defaultTreeAdapter.insertText = (parent, text) => {
    const last = parent.childNodes.at(-1);
    if (!last || !defaultTreeAdapter.isTextNode(last)) {
      finish();
      node = defaultTreeAdapter.createTextNode('');
      defaultTreeAdapter.appendChild(parent, node);
    } else if (last !== node) {
      finish();
      node = last;
      joined = [last.value];
    }
    words.push(text);
    if (words.length === batch) {
      joined.push(words.join(''));
      words = [];
    }
  };
  const insertTextBefore: typeof defaultTreeAdapter.insertTextBefore = (parent, text, reference) => {
    finish();
    defaultTreeAdapter.insertTextBefore(parent, text, reference);
  };
  return { adapter: { ...defaultTreeAdapter, insertText, insertTextBefore }, finish };
}
