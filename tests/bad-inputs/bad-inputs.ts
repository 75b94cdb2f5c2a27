import type { BadInput } from './bad-input.ts';
import { content } from './cases/content.ts';
import { frontMatter } from './cases/front-matter.ts';
import { html } from './cases/html.ts';
import { images } from './cases/images.ts';
import { pdf } from './cases/pdf.ts';
import { svg } from './cases/svg.ts';
import { text } from './cases/text.ts';
import { word } from './cases/word.ts';

/** Every bad input, by what it is. */
export const groups = {
  text,
  'front matter': frontMatter,
  'Word files': word,
  HTML: html,
  SVG: svg,
  pictures: images,
  PDF: pdf,
  'what must not be published': content,
} as const satisfies Readonly<Record<string, readonly BadInput[]>>;

/** All of them, in order. */
export const badInputs: readonly BadInput[] = Object.values(groups).flat();
