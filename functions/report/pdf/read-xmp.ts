import { SaxesParser } from 'saxes';

/** What the XMP packet of a PDF says, by Dublin Core (ISO 16684-1, 8.3); absent where it says nothing. */
export interface Xmp {
  readonly title?: string;
  readonly author?: string;
  readonly date?: string;
}

const fields: Readonly<Record<string, keyof Xmp>> = {
  'dc:title': 'title',
  'dc:creator': 'author',
  'dc:date': 'date',
};
const longest = 256 * 1024;

/** Reads the last XMP packet of a file. They stand uncompressed, so that any program finds them. */
export function readXmp(bytes: Uint8Array): Xmp {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const start = file.lastIndexOf('<x:xmpmeta');
  const end = start < 0 ? -1 : file.indexOf('</x:xmpmeta>', start);
  if (end < 0 || end - start > longest) return {};
  return parse(file.toString('utf8', start, end + '</x:xmpmeta>'.length));
}

function parse(packet: string): Xmp {
  const found: { -readonly [Field in keyof Xmp]?: Xmp[Field] } = {};
  const parser = new SaxesParser();
  let field: keyof Xmp | undefined;
  parser.on('opentag', ({ name }) => {
    field = fields[name] ?? field;
  });
  parser.on('closetag', ({ name }) => {
    if (fields[name]) field = undefined;
  });
  parser.on('text', (text) => {
    const value = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
    if (field && value) found[field] ??= value;
  });
  // A packet that is no XML says what it said up to there.
  parser.on('error', () => undefined);
  parser.write(packet).close();
  return found;
}
