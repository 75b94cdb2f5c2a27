import { inflateSync } from 'node:zlib';

/** Objects of a PDF by number, as far as the tests look into one: dictionaries as text, streams inflated. */
export interface PdfObject {
  readonly text: string;
  readonly stream?: Buffer;
}

/** Takes a PDF of ours apart: streams, then the objects packed into object streams. */
export function readPdf(pdf: Uint8Array): Map<number, PdfObject> {
  const bytes = Buffer.from(pdf);
  const source = bytes.toString('latin1');
  const objects = new Map<number, PdfObject>();
  const start = /(\d+) 0 obj\n(<<.*?>>)\nstream\n/gs;
  for (let match = start.exec(source); match; match = start.exec(source)) {
    const [, id = '', text = ''] = match;
    const length = Number(/\/Length (\d+)/.exec(text)?.[1]);
    const raw = bytes.subarray(start.lastIndex, start.lastIndex + length);
    start.lastIndex += length;
    const stream = text.includes('/Filter /FlateDecode') ? inflateSync(raw) : raw;
    objects.set(Number(id), { text, stream });
    if (text.includes('/Type /ObjStm')) unpack(text, stream, objects);
  }
  return objects;
}

function unpack(text: string, stream: Buffer, objects: Map<number, PdfObject>): void {
  const first = Number(/\/First (\d+)/.exec(text)?.[1]);
  const head = stream.toString('latin1', 0, first).trim().split(/\s+/).map(Number);
  for (let i = 0; i < head.length; i += 2) {
    const begin = first + head[i + 1]!;
    const end = head[i + 3] === undefined ? stream.length : first + head[i + 3]!;
    objects.set(head[i]!, { text: stream.toString('latin1', begin, end).trim() });
  }
}

/** The objects whose dictionary holds a text. */
export function having(objects: ReadonlyMap<number, PdfObject>, part: string): PdfObject[] {
  return [...objects.values()].filter(({ text }) => text.includes(part));
}
