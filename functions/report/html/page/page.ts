import type { ImageSource } from '../../../document/types.ts';
import type { HtmlElement } from '../dom.ts';
import type { Warnings } from '../warnings.ts';
import type { IsHidden } from './read-hidden-rules.ts';

/** What is known and remembered while one page is read. */
export interface Page {
  /** BCP 47. */
  readonly language: string;
  readonly isHidden: IsHidden;
  /** What is no part of the article, and what was read already in another place. */
  readonly dropped: Set<HtmlElement>;
  /** Note ids by the links that call them. */
  readonly noteCalls: ReadonlyMap<HtmlElement, string>;
  /** Heading ids by the `id` or `name` that links use. */
  readonly headingIds: ReadonlyMap<string, string>;
  /** `data:` addresses by the names that stand for them. */
  readonly data: ReadonlyMap<string, string>;
  readonly images: Record<string, ImageSource>;
  /** With which the keys of embedded images begin. */
  readonly prefix: string;
  readonly warnings: Warnings;
}
