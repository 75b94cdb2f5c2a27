import { serializeOuter } from 'parse5';
import { attribute, descendants, textBelow } from '../dom.ts';
import { lengthOf } from '../read-style.ts';
import type { Handler } from './handlers.ts';

/** Points: what is smaller is an icon. */
const smallest = 48;

/** Reads a drawing in the page as a picture of its own; icons are left out. */
export const readSvg: Handler = (element, setting, builder, page) => {
  const [, , boxWidth, boxHeight] = (attribute(element, 'viewBox') ?? '').trim().split(/[\s,]+/);
  const width = lengthOf(attribute(element, 'width')) ?? lengthOf(boxWidth);
  const height = lengthOf(attribute(element, 'height')) ?? lengthOf(boxHeight);
  const isIcon = (width ?? 0) < smallest && (height ?? 0) < smallest;
  if (isIcon && textBelow(element) === '') return;
  const image = `${page.prefix}svg:${Object.keys(page.images).length}`;
  const text = serializeOuter(element);
  const markup = text.includes('xmlns=')
    ? text
    : text.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"');
  page.images[image] = { kind: 'embedded', bytes: Buffer.from(markup) };
  const title = [...descendants(element)].find(({ tagName }) => tagName === 'title');
  const alt = attribute(element, 'aria-label') ?? (title ? textBelow(title) : textBelow(element));
  builder.push({ kind: 'image', image, alt, ...(width && { width }), ...(height && { height }) }, setting);
};
