import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { type FilePiece, readPieces } from './body/pieces.ts';
import { Fault } from './fault.ts';
import type { S3Request } from './request.ts';
import { writeXml } from './write-xml.ts';

/** An answer; at most one of `xml`, `bytes` and `pieces` is given. */
export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | number>>;
  readonly xml?: string;
  readonly bytes?: Uint8Array;
  readonly pieces?: readonly FilePiece[];
}

/** Sends the answer and resolves when its last byte was handed to the system. */
export async function sendReply(response: ServerResponse, reply: Reply, isHead: boolean): Promise<void> {
  const status = reply.status ?? 200;
  const headers: Record<string, string | number> = { ...reply.headers };
  const bytes = reply.xml === undefined ? reply.bytes : Buffer.from(reply.xml);
  if (reply.xml !== undefined) headers['content-type'] = 'application/xml';
  if (status !== 204 && status !== 304) headers['content-length'] ??= bytes?.length ?? 0;
  response.writeHead(status, headers);
  if (isHead) response.end();
  else if (reply.pieces) await pipeline(readPieces(reply.pieces), response);
  else response.end(bytes);
}

/** The answer that tells of a failure; what is no `Fault` is reported as `InternalError` without its details. */
export function replyToFailure(error: unknown, request: S3Request | undefined): Reply {
  const fault = error instanceof Fault ? error : new Fault('InternalError');
  if (fault.status === 304) return { status: 304, headers: fault.headers };
  const { code: Code, message: Message, status, headers } = fault;
  return { status, headers, xml: writeXml('Error', { Code, Message, Resource: request?.path }) };
}
