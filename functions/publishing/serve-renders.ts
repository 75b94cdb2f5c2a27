import type { MessagePort } from 'node:worker_threads';
import { Rejected } from '../document/rejected.ts';
import { isResvgSpent } from '../report/images/others/load-resvg.ts';
import type { FromThread, ToThread } from './render-messages.ts';
import { renderReport } from './render-report.ts';
import { type LoadImages, MissingImages } from './renderer.ts';

/** The thread's side of `createThreadRenderer`: renders what it is sent, one report at a time. */
export function serveRenders(port: MessagePort): void {
  const send = (message: FromThread) => port.postMessage(message);
  let answer: ((message: ToThread) => void) | undefined;

  const loadImages: LoadImages = (keys) =>
    new Promise((resolve, reject) => {
      answer = (message) => {
        if (message.kind === 'images') resolve(message.images);
        else reject(new Error(message.kind === 'images-failed' ? message.message : message.kind));
      };
      send({ kind: 'load-images', keys });
    });

  port.on('message', (message: ToThread) => {
    if (message.kind === 'render')
      renderReport(message.upload, loadImages)
        .then(done, (error) => send(failure(error)))
        .finally(() => isResvgSpent() && port.close());
    else answer?.(message);
  });

  function done(rendered: Awaited<ReturnType<typeof renderReport>>): void {
    send({ kind: 'rendered', rendered });
  }
}

function failure(error: unknown): FromThread {
  if (error instanceof Rejected) {
    const { code, path } = error.reason;
    return { kind: 'rejected', code, details: error.details, ...(path !== undefined && { path }) };
  }
  if (error instanceof MissingImages) return { kind: 'missing', keys: error.keys };
  return { kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}
