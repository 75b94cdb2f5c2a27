import type { ImageInline } from '../../../document/types.ts';
import { attribute, type HtmlElement } from '../dom.ts';
import { sourceOf } from '../page/source-of.ts';
import { lengthOf, readStyle } from '../read-style.ts';
import type { Handler } from './handlers.ts';

/** Reads `img`; a picture that is not inside or beside the file leaves its alternative text. */
export const readImage: Handler = (element, setting, builder, page) => {
  const alt = (attribute(element, 'alt') ?? attribute(element, 'title') ?? '').replace(/\s+/gu, ' ').trim();
  const width = sideOf(element, 'width');
  const height = sideOf(element, 'height');
  if (isPixel(width, height)) return;
  const image = sourceOf(element, page);
  if (image === undefined) {
    if (alt) builder.text(alt, { ...setting, marks: { ...setting.marks, italic: true } });
    return;
  }
  const inline: ImageInline = {
    kind: 'image',
    image,
    alt,
    ...(width && { width }),
    ...(height && { height }),
  };
  builder.push(inline, setting);
};

/** Points. */
function sideOf(element: HtmlElement, side: 'width' | 'height'): number | undefined {
  const length = lengthOf(readStyle(element).get(side)) ?? lengthOf(attribute(element, side));
  return length !== undefined && length > 0 ? length : undefined;
}

/** Pictures of one pixel count visitors. */
function isPixel(width: number | undefined, height: number | undefined): boolean {
  return width !== undefined && height !== undefined && width <= 2 && height <= 2;
}
