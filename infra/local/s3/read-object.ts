import { Readable } from 'node:stream';
import { type FilePiece, readPieces } from './body/pieces.ts';
import type { ByteRange } from './byte-range.ts';
import type { Service } from './service.ts';
import type { StoredObject } from './store/object-table.ts';

/** Where an object's bytes, or a run of them, are to be had. */
export type ObjectContent = { readonly bytes: Uint8Array } | { readonly pieces: readonly FilePiece[] };

/** Finds the bytes of an object. */
export function findContent(service: Service, object: StoredObject, range?: ByteRange): ObjectContent {
  const { start, end } = range ?? { start: 0, end: object.size - 1 };
  const { objects, files } = service.store;
  if (object.files.length > 0) return { pieces: files.locate(object.files, start, end) };
  return { bytes: objects.bytes(object.bucket, object.key).subarray(start, end + 1) };
}

/** Reads the bytes of an object as they are at this moment, whatever is put in its place meanwhile. */
export function readObject(service: Service, object: StoredObject, range?: ByteRange): AsyncIterable<Buffer> {
  const content = findContent(service, object, range);
  return 'pieces' in content ? readPieces(content.pieces) : Readable.from([content.bytes]);
}
