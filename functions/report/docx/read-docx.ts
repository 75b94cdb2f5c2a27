import type { Metadata, Report } from '../../document/types.ts';
import { completeArticle } from '../article/complete-article.ts';
import { withoutEdgeBreaks } from '../flow/without-edge-breaks.ts';
import { liftOfficialParts } from '../official/lift-official-parts.ts';
import type { ReadInput } from '../reader.ts';
import { findHeadingIds } from './body/heading-ids.ts';
import { readBlocks } from './body/read-blocks.ts';
import { Images } from './images.ts';
import { labelParagraphs } from './numbering/label-paragraphs.ts';
import { readNumbering } from './numbering/read-numbering.ts';
import { openPackage, type Package } from './package/open-package.ts';
import { child, type XmlElement } from './package/xml.ts';
import { openPart, openParts, type Part } from './parts/open-parts.ts';
import { headersOf, pageSectionsOf, readHeader } from './parts/read-headers.ts';
import { readNotes } from './parts/read-notes.ts';
import { type CoreProperties, readProperties } from './parts/read-properties.ts';
import type { PartReading, Reading } from './reading.ts';
import { areFieldsClosed, Fields } from './runs/fields.ts';
import { readStyles } from './styles/read-styles.ts';
import { Warnings } from './warnings.ts';

/**
 * Reads a Word file (Office Open XML, transitional or strict) as Word, LibreOffice, Google Docs and pandoc write it.
 * Throws `Rejected`: `damaged`, `encrypted`, `wrong-format`, `too-large` or `too-complex`.
 */
export async function readDocx({ bytes }: ReadInput): Promise<Report> {
  const pack = await openPackage(bytes);
  const parts = await openParts(pack);
  const body = child(parts.document.root, 'w:body') ?? parts.document.root;
  const styles = readStyles(parts.styles);
  const numberings = readNumbering(parts.numbering, styles);
  const reading: Reading = {
    styles,
    numberings,
    label: labelParagraphs(numberings),
    images: new Images(),
    warnings: new Warnings(),
    headingIds: findHeadingIds(body, styles),
    pageSections: pageSectionsOf(body),
    notes: new Set(),
    found: {},
  };
  const enter = (part: Part) => enterPart(part, pack, reading);
  const blocks = readBlocks(body.children, await enter(parts.document));
  const footnotes = {
    ...readNotes(parts.footnotes.root, 'footnote', await enter(parts.footnotes)),
    ...readNotes(parts.endnotes.root, 'endnote', await enter(parts.endnotes)),
  };
  await warnOfHeaders(body, parts.document, pack, reading);
  if (pack.has('word/vbaProject.bin')) reading.warnings.add('macros-ignored');
  const official = liftOfficialParts(blocks);
  const { metadata, blocks: completed } = completeArticle({
    metadata: mergeMetadata(official.metadata, readProperties(parts.properties), reading),
    blocks: official.blocks,
  });
  return {
    metadata,
    blocks: withoutEdgeBreaks(completed),
    footnotes,
    images: reading.images.shown,
    warnings: [...reading.warnings.list(), ...official.warnings],
  };
}

async function enterPart(part: Part, pack: Package, reading: Reading): Promise<PartReading> {
  await reading.images.load(pack, part.relationships);
  const fields = new Fields(areFieldsClosed(part.root));
  return { ...reading, relationships: part.relationships, fields, depth: 0 };
}

async function warnOfHeaders(
  body: XmlElement,
  document: Part,
  pack: Package,
  reading: Reading,
): Promise<void> {
  for (const id of headersOf(body)) {
    const { root, relationships } = await openPart(pack, document.relationships.get(id)?.target);
    const fields = new Fields(areFieldsClosed(root));
    // What is left out of a header is told once, as a whole.
    const warnings = new Warnings();
    for (const line of readHeader(root, { ...reading, warnings, relationships, fields, depth: 0 })) {
      reading.warnings.add('header-text', line);
    }
    const hasPicture = [...relationships.values()].some(({ type }) => type === 'image');
    if (hasPicture) reading.warnings.add('header-text', '(ảnh)');
  }
}

/**
 * Properties come after what the text shows, but the title that a document prints as its title is not taken for
 * a guess: properties are often left over from the file it was copied from.
 */
function mergeMetadata(
  official: Partial<Metadata>,
  properties: CoreProperties,
  reading: Reading,
): Partial<Metadata> {
  const { contents, title: styled } = reading.found;
  const title = official.title ?? styled ?? properties.title;
  const { author } = properties;
  return {
    ...(author !== undefined && { author }),
    ...official,
    ...(title !== undefined && { title }),
    ...(contents && { toc: true }),
  };
}
