import type { Metadata, Report } from '../../document/types.ts';
import { completeArticle } from '../article/complete-article.ts';
import { withoutEdgeBreaks } from '../flow/without-edge-breaks.ts';
import { liftOfficialParts } from '../official/lift-official-parts.ts';
import type { ReadInput } from '../reader.ts';
import { decodeHtml } from './decode-html.ts';
import { textBelow } from './dom.ts';
import { type PageMetadata, readPageMetadata } from './metadata/read-page-metadata.ts';
import { takeTitle } from './metadata/take-title.ts';
import { findArticle } from './page/find-article.ts';
import { readHiddenRules } from './page/read-hidden-rules.ts';
import { parseHtml } from './parse-html.ts';
import { readPage } from './read-page.ts';

/**
 * Reads a page of HTML: the article in it, whatever stands around. Nothing is fetched and nothing is run.
 * Throws `Rejected`: `unknown-encoding`, `too-large` or `too-complex`.
 */
export async function readHtml({ bytes }: ReadInput): Promise<Report> {
  const decoded = decodeHtml(bytes);
  const { root, data } = parseHtml(decoded.text);
  const isHidden = readHiddenRules(root);
  const page = readPageMetadata(root);
  const article = findArticle(root, isHidden);
  const { blocks, footnotes, images, warnings } = readPage({
    root: article.root,
    data,
    isHidden,
    dropped: article.dropped,
    language: page.language,
  });
  for (const text of article.furniture) warnings.add('page-furniture', text);
  const heading = article.heading && textBelow(article.heading);
  const { blocks: titled, published, furniture } = takeTitle(blocks, heading);
  for (const text of furniture) warnings.add('page-furniture', text);
  const official = liftOfficialParts(titled);
  const date = page.date ?? published;
  const declared = { ...page, ...(date && { date }) };
  const { metadata, blocks: completed } = completeArticle({
    metadata: mergeMetadata(official.metadata, declared, heading),
    blocks: official.blocks,
  });
  return {
    metadata,
    blocks: withoutEdgeBreaks(completed),
    footnotes,
    images,
    warnings: [...decoded.warnings, ...warnings.list(), ...official.warnings],
  };
}

/** What the page declares comes after what its text shows; a title that is printed as such is no guess. */
function mergeMetadata(
  official: Partial<Metadata>,
  { title: declared, author, date, language, summary, isNews }: PageMetadata,
  heading: string | undefined,
): Partial<Metadata> {
  const title = official.title ?? heading ?? declared;
  return {
    ...(isNews && { type: 'Tin' }),
    ...official,
    ...(title && { title }),
    ...(author && { author }),
    ...(official.date === undefined && date && { date }),
    ...(language && { language }),
    ...(summary && { summary }),
  };
}
