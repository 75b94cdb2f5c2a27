import MarkdownIt, { type Token } from 'markdown-it';
import footnote from 'markdown-it-footnote';
import { Rejected } from '../../document/rejected.ts';

/** A token with what stands between it and its closing token. */
export interface Node {
  readonly token: Token;
  readonly children: readonly Node[];
}

/** What the parser found: the tree of block tokens, and for each label of a note its number, -1 where none calls it. */
export interface Parsed {
  readonly nodes: readonly Node[];
  readonly notes: ReadonlyMap<string, number>;
}

/** The parser drops what is nested deeper, so that a text which goes that deep is rejected. */
const deepest = 120;

/** What follows `www.`, with the path. */
const domain = /(?:[\p{L}\p{N}_-]{1,63}\.){1,10}\p{L}{2,}(?:[/?#][^\s<]{0,2000})?/uy;

/** Looking for addresses costs a fifth of the parsing: only text that may hold one pays. */
const mayHoldAddress = /:\/\/|www\.|@/i;
const plainParser = createParser(false);
const linkingParser = createParser(true);

/** Parses CommonMark with the extensions of GFM and footnotes. Throws `Rejected('too-complex')` for too deep nesting. */
export function parseMarkdown(source: string): Parsed {
  const env: { footnotes?: { refs?: Record<string, number> } } = {};
  const parser = mayHoldAddress.test(source) ? linkingParser : plainParser;
  const tokens = parser.parse(source, env as Record<string, unknown>);
  const refs = Object.entries(env.footnotes?.refs ?? {});
  return {
    nodes: treeOf(tokens),
    notes: new Map(refs.map(([label, number]) => [label.slice(1), number])),
  };
}

function createParser(linkify: boolean) {
  const md = new MarkdownIt({ html: true, linkify, maxNesting: deepest });
  md.use(footnote);
  // Notes stay where they are defined: the plugin's tail drops those that nothing calls, in quadratic time.
  md.core.ruler.disable('footnote_tail');
  // `^[...]` is no GFM, and nests without a bound.
  md.inline.ruler.disable('footnote_inline');
  // Addresses are filtered where they are used, so that a refused one does not come back as text.
  md.validateLink = () => true;
  md.normalizeLink = (url) => url;
  md.normalizeLinkText = (url) => url;
  // Bare domain names are no links in GFM but for `www.`.
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: true, fuzzyIP: false });
  md.linkify.add('www.', {
    validate: (text, position) => {
      domain.lastIndex = position;
      return domain.exec(text)?.[0].replace(/[?!.,:*_~'")]+$/, '').length ?? 0;
    },
    normalize: (match) => {
      match.url = `http://${match.url}`;
    },
  });
  return md;
}

function treeOf(tokens: readonly Token[]): Node[] {
  const root: Node[] = [];
  const open: { node: Node; children: Node[] }[] = [];
  for (const token of tokens) {
    if (token.nesting < 0) {
      open.pop();
      continue;
    }
    if (open.length >= deepest - 1) throw new Rejected('too-complex', { what: 'lồng nhau / nesting' });
    const children: Node[] = [];
    const node = { token, children };
    (open.at(-1)?.children ?? root).push(node);
    if (token.nesting > 0) open.push({ node, children });
  }
  return root;
}
