import type { Block, ImageSource, Warning } from '../../document/types.ts';
import { readHiddenRules } from './page/read-hidden-rules.ts';
import { parseHtmlFragment } from './parse-html.ts';
import { readPage } from './read-page.ts';

/** What a piece of HTML inside another document holds. */
export interface HtmlFragment {
  readonly blocks: readonly Block[];
  readonly footnotes: Readonly<Record<string, readonly Block[]>>;
  readonly images: Readonly<Record<string, ImageSource>>;
  readonly warnings: readonly Warning[];
}

/**
 * Reads HTML that stands in another document, as in Markdown. Unlike a page it has no surroundings to leave out.
 * Ids of notes and keys of embedded images begin with `prefix`, which keeps several fragments apart; the key of an
 * image beside the file is its path. Throws `Rejected`: `too-large` or `too-complex`.
 */
export function readHtmlFragment(html: string, prefix = ''): HtmlFragment {
  const { root, data } = parseHtmlFragment(html);
  const { blocks, footnotes, images, warnings } = readPage({
    root,
    data,
    isHidden: readHiddenRules(root),
    prefix,
  });
  return { blocks, footnotes, images, warnings: warnings.list() };
}
