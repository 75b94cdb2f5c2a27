import type { IncomingMessage, ServerResponse } from 'node:http';
import { checkCredentials } from './credentials.ts';
import { Fault } from './fault.ts';
import { replyToFailure, sendReply } from './reply.ts';
import { readRequest, type S3Request } from './request.ts';
import { route } from './route.ts';
import type { Service } from './service.ts';

let lastRequest = 0;

/** Answers a request, whatever becomes of it. */
export async function answer(
  message: IncomingMessage,
  response: ServerResponse,
  service: Service,
): Promise<void> {
  response.setHeader('x-amz-request-id', (++lastRequest).toString(16).toUpperCase().padStart(16, '0'));
  let request: S3Request | undefined;
  let isSending = false;
  const isHead = message.method === 'HEAD';
  try {
    request = readRequest(message);
    checkCredentials(request, Date.now());
    const reply = await route(request)(request, service);
    isSending = true;
    await sendReply(response, reply, isHead);
  } catch (error) {
    // Half an answer, or one that nobody reads any more, can only be cut short.
    if (isSending || message.errored) {
      response.destroy();
      return;
    }
    if (!(error instanceof Fault)) console.error(error);
    await sendReply(response, replyToFailure(error, request), isHead);
  } finally {
    // What nobody read of the body would block the connection.
    message.resume();
  }
}
