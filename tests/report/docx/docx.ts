import { strToU8, zipSync } from 'fflate';
import type { Report } from '../../../functions/document/types.ts';
import { readDocx } from '../../../functions/report/docx/read-docx.ts';

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"',
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"',
].join(' ');
const officeTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Parts of a small Word file: XML without the root element, which is added with its namespaces. */
export interface Parts {
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly core?: string;
  /** Bytes by part name, under `word/`. */
  readonly files?: Readonly<Record<string, Uint8Array | string>>;
  /** Further relationships of the document: type, target and mode by id. */
  readonly relationships?: Readonly<Record<string, readonly [type: string, target: string, mode?: string]>>;
}

/** A Word file with this body. */
export function docx(body: string, parts: Parts = {}): Uint8Array {
  const { styles, numbering, footnotes, endnotes, core, files = {}, relationships = {} } = parts;
  const roots = { styles, numbering, footnotes, endnotes };
  const present = Object.entries(roots).filter(([, xml]) => xml !== undefined);
  const links = [
    ...present.map(([name]) => relationship(`part-${name}`, name, `${name}.xml`)),
    ...Object.entries(relationships).map(([id, [type, target, mode]]) =>
      relationship(id, type, target, mode),
    ),
  ];
  const entries: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(contentTypesXml(present.map(([name]) => name))),
    '_rels/.rels': strToU8(
      relationshipsXml([
        relationship('rId1', 'officeDocument', 'word/document.xml'),
        `<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
      ]),
    ),
    'word/document.xml': strToU8(root('document', `<w:body>${body}</w:body>`)),
    'word/_rels/document.xml.rels': strToU8(relationshipsXml(links)),
  };
  for (const [name, xml] of present) entries[`word/${name}.xml`] = strToU8(root(name, xml ?? ''));
  if (core) entries['docProps/core.xml'] = strToU8(coreXml(core));
  for (const [name, content] of Object.entries(files)) {
    entries[`word/${name}`] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(entries, { level: 1 });
}

/** Reads a Word file with this body; it has a title, so that its first line is not taken for one. */
export function read(body: string, parts?: Parts): Promise<Report> {
  return readDocx({ key: 'a.docx', bytes: docx(body, { core: '<dc:title>Thử</dc:title>', ...parts }) });
}

/** A part with its root element, as `header` or `footer`. */
export function root(name: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:${name} ${namespaces}>${content}</w:${name}>`;
}

/** A paragraph of runs, with properties. */
export function p(runs: string, properties = ''): string {
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** A run of text, with properties. */
export function r(text: string, properties = ''): string {
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph of plain text in a style. */
export function styled(style: string, text: string): string {
  return p(r(text), `<w:pStyle w:val="${style}"/>`);
}

/** A style of paragraphs. */
export function style(id: string, name: string, content = '', basedOn = ''): string {
  const base = basedOn && `<w:basedOn w:val="${basedOn}"/>`;
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${base}${content}</w:style>`;
}

function relationship(id: string, type: string, target: string, mode = ''): string {
  const external = mode && ` TargetMode="${mode}"`;
  return `<Relationship Id="${id}" Type="${officeTypes}/${type}" Target="${target}"${external}/>`;
}

function relationshipsXml(links: readonly string[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}</Relationships>`;
}

function contentTypesXml(parts: readonly string[]): string {
  const type = (name: string) => `application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml`;
  const overrides = parts
    .map((name) => `<Override PartName="/word/${name}.xml" ContentType="${type(name)}"/>`)
    .join('');
  return (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>' +
    `<Override PartName="/word/document.xml" ContentType="${type('document.main')}"/>${overrides}</Types>`
  );
}

function coreXml(content: string): string {
  return `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${content}</cp:coreProperties>`;
}

/** The smallest PNG: one pixel. */
export const pixel: Uint8Array = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
);
