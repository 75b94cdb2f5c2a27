import { Fault } from '../fault.ts';

const longestLine = 16_384;

/**
 * Takes the framing off a body sent as `aws-chunked` and puts its trailing headers into `trailers`.
 * Chunk signatures are passed over. Source: Amazon S3 API reference, "Signature calculations: transferring payload in multiple chunks".
 */
export async function* decodeChunks(
  source: AsyncIterable<Buffer>,
  trailers: Map<string, string>,
): AsyncGenerator<Buffer> {
  let line = '';
  let left = 0;
  let last = false;
  for await (const bytes of source) {
    let at = 0;
    while (at < bytes.length) {
      if (left > 0) {
        const piece = bytes.subarray(at, at + left);
        left -= piece.length;
        at += piece.length;
        yield piece;
        continue;
      }
      const feed = bytes.indexOf(10, at);
      const end = feed < 0 ? bytes.length : feed;
      line += bytes.toString('latin1', at, end);
      at = end + 1;
      if (line.length > longestLine) throw new Fault('IncompleteBody');
      if (feed < 0) break;
      const text = line.trimEnd();
      line = '';
      // A chunk's data ends with an empty line too.
      if (text === '') continue;
      if (last) readTrailer(text, trailers);
      else {
        left = readChunkSize(text);
        last = left === 0;
      }
    }
  }
  if (!last) throw new Fault('IncompleteBody');
}

function readChunkSize(line: string): number {
  const [, digits] = /^([0-9a-f]{1,12})(?:;|$)/i.exec(line) ?? [];
  if (digits === undefined) throw new Fault('IncompleteBody');
  return Number.parseInt(digits, 16);
}

function readTrailer(line: string, trailers: Map<string, string>): void {
  const colon = line.indexOf(':');
  if (colon > 0) trailers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
}
