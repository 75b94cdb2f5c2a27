import { Rejected } from '../../../document/rejected.ts';
import type { Package } from '../package/open-package.ts';
import { parseXml } from '../package/parse-xml.ts';
import { type Relationships, readRelationships, targetOf } from '../package/read-relationships.ts';
import type { XmlElement } from '../package/xml.ts';

/** Bytes of one part of XML: a page of text has about 25 kB, with every letter a run of its own ten times that. */
const maximumXml = 32 * 1024 * 1024;

/** A part and what it points to. */
export interface Part {
  readonly root: XmlElement | undefined;
  readonly relationships: Relationships;
}

/** The parts of a document that hold text or say how it looks. */
export interface Parts {
  readonly document: Part & { readonly root: XmlElement };
  readonly styles: XmlElement | undefined;
  readonly numbering: XmlElement | undefined;
  readonly footnotes: Part;
  readonly endnotes: Part;
  readonly properties: XmlElement | undefined;
}

/** Finds and parses the parts by what points to them. Throws `Rejected('wrong-format')` for a package without a text. */
export async function openParts(pack: Package): Promise<Parts> {
  const top = await readRelationships(pack, '');
  const name = targetOf(top, 'officeDocument') ?? 'word/document.xml';
  const document = await openPart(pack, name);
  if (document.root?.name !== 'w:document') throw new Rejected('wrong-format', { extension: '.docx' });
  const linked = (type: string) => targetOf(document.relationships, type);
  return {
    document: { ...document, root: document.root },
    styles: await openXml(pack, linked('styles')),
    numbering: await openXml(pack, linked('numbering')),
    footnotes: await openPart(pack, linked('footnotes')),
    endnotes: await openPart(pack, linked('endnotes')),
    properties: await openXml(pack, targetOf(top, 'core-properties')),
  };
}

/** Parses a part and its relationships; a part that is not there has no root. */
export async function openPart(pack: Package, name: string | undefined): Promise<Part> {
  const root = await openXml(pack, name);
  return { root, relationships: root && name ? await readRelationships(pack, name) : new Map() };
}

async function openXml(pack: Package, name: string | undefined): Promise<XmlElement | undefined> {
  const bytes = name === undefined ? undefined : await pack.read(name, maximumXml);
  return bytes && name !== undefined ? parseXml(bytes, name) : undefined;
}
