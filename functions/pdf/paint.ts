import type { Document } from '../document/types.ts';
import type { Layout, Page } from '../layout/types.ts';
import { describeDocument } from './describe-document.ts';
import { FontSet } from './font-set.ts';
import { ImageSet } from './image-set.ts';
import { PackedDocument } from './packed-document.ts';
import { pageLabels } from './page-labels.ts';
import { paintPage } from './paint-page.ts';
import type { KitReference } from './pdfkit.ts';
import { decimal, literal, Verbatim } from './serialize.ts';
import { StructureTree } from './structure-tree.ts';
import { writeOutline } from './write-outline.ts';

/**
 * Paints a layout as a PDF that conforms to PDF/A-2a and PDF/UA-1. The bytes depend on the arguments only:
 * not on the time, the process, its time zone or its locale.
 */
export async function paint(layout: Layout, { metadata, images }: Document): Promise<Uint8Array> {
  const { language } = metadata;
  const document = new PackedDocument(language);
  const bytes = collect(document);
  const { pages, elements } = layout;
  const press = {
    document,
    fonts: new FontSet(document),
    images: new ImageSet(document, images),
    structure: new StructureTree(document, layout),
    roles: elements.map(({ role }) => role),
    destinations: new Set(pages.flatMap((page) => page.destinations.map(({ name }) => name))),
    language,
  };
  const references = pages.map((page, index) => {
    paintPage(press, page, index);
    return String(document.page.dictionary);
  });
  press.fonts.end();
  const place = (page: number, y: number) =>
    `[${references[page]}/XYZ null ${decimal(pages[page]!.height - y, 2)} null]`;
  const outline = writeOutline(document, layout.outline, ({ page, y }) => place(page, y));
  const catalog = document._root.data;
  press.structure.end();
  catalog.PageLabels = new Verbatim(pageLabels(pages.map(({ label }) => label)));
  const names = catalog.Names as KitReference;
  names.data = new Verbatim(`<</Dests<</Names[${namedPlaces(pages, place)}]>>>>`);
  if (outline !== undefined) {
    catalog.Outlines = new Verbatim(`${outline} 0 R`);
    catalog.PageMode = 'UseOutlines';
  }
  describeDocument(document, metadata);
  document.end();
  return bytes;
}

/** The destinations in the order of their names, which a viewer searches by bytes. */
function namedPlaces(pages: readonly Page[], place: (page: number, y: number) => string): string {
  return pages
    .flatMap(({ destinations }, page) => destinations.map(({ name, y }) => ({ name, place: place(page, y) })))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, place }) => `${literal(name)}${place}`)
    .join('');
}

function collect(document: PackedDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('error', reject);
    document.on('end', () => resolve(Buffer.concat(chunks)));
  });
}
