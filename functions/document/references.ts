import type { Image } from './types.ts';

/** What blocks and inlines may refer to. */
export interface References {
  readonly images: Readonly<Record<string, Image>>;
  readonly footnotes: Readonly<Record<string, unknown>>;
}
