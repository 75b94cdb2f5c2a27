import type { HtmlElement } from '../dom.ts';
import type { Page } from '../page/page.ts';
import type { Builder } from './builder.ts';
import { readAnchor } from './read-anchor.ts';
import { readBlockquote } from './read-blockquote.ts';
import { readDefinitions } from './read-definitions.ts';
import { readFigure } from './read-figure.ts';
import { readHeading } from './read-heading.ts';
import { readImage } from './read-image.ts';
import { readList } from './read-list.ts';
import { readNode } from './read-node.ts';
import { readParagraph } from './read-paragraph.ts';
import { readPreformatted } from './read-preformatted.ts';
import { readSvg } from './read-svg.ts';
import { readTable } from './read-table.ts';
import type { Setting } from './setting.ts';

/** Reads one kind of element into the builder; `setting` is that of the element itself. */
export type Handler = (element: HtmlElement, setting: Setting, builder: Builder, page: Page) => void;

const quoted: Handler = (element, setting, builder, page) => {
  builder.text('“', setting);
  for (const node of element.childNodes) readNode(node, setting, builder, page);
  builder.text('”', setting);
};

/** Ruby text stands in brackets after its base. */
const rubyText: Handler = (element, setting, builder, page) => {
  builder.text('(', setting);
  for (const node of element.childNodes) readNode(node, setting, builder, page);
  builder.text(')', setting);
};

/** What is done with each element that is more than a stretch of text or a box. */
export const handlers: Readonly<Record<string, Handler>> = {
  a: readAnchor,
  blockquote: readBlockquote,
  br: (_, setting, builder) => builder.push({ kind: 'break' }, setting),
  dir: readList,
  dl: readDefinitions,
  figure: readFigure,
  h1: readHeading,
  h2: readHeading,
  h3: readHeading,
  h4: readHeading,
  h5: readHeading,
  h6: readHeading,
  hr: (_, __, builder) => builder.add({ kind: 'rule' }),
  img: readImage,
  li: (element, setting, builder, page) =>
    readList({ ...element, tagName: 'ul', childNodes: [element] }, setting, builder, page),
  listing: readPreformatted,
  menu: readList,
  ol: readList,
  p: readParagraph,
  pre: readPreformatted,
  q: quoted,
  rt: rubyText,
  svg: readSvg,
  table: readTable,
  ul: readList,
  wbr: () => {},
  xmp: readPreformatted,
};
