import { parentPort } from 'node:worker_threads';
import type { FromThread, ToThread } from '../../../functions/publishing/render-messages.ts';

/** A rendering thread that does what the upload's text says. */
const send = (message: FromThread) => parentPort?.postMessage(message);

function rendered(pdf: Uint8Array): FromThread {
  return {
    kind: 'rendered',
    rendered: {
      pdf,
      pages: 1,
      text: '',
      metadata: { title: '', recipients: [], language: 'vi', profile: 'article' },
      warnings: [],
    },
  };
}

parentPort?.on('message', (message: ToThread) => {
  if (message.kind === 'images') {
    send(rendered(message.images.get('a.png') ?? new Uint8Array()));
    return;
  }
  if (message.kind === 'images-failed') {
    send({ kind: 'failed', message: message.message });
    return;
  }
  switch (new TextDecoder().decode(message.upload.bytes)) {
    case 'loop':
      for (;;);
    case 'memory': {
      const hoard: number[][] = [];
      for (;;) hoard.push(Array.from({ length: 100_000 }, (_, index) => index + hoard.length));
    }
    case 'die':
      process.exit(3);
      break;
    case 'reject':
      send({ kind: 'rejected', code: 'too-large', details: { what: '9 MB' }, path: 'trang 1' });
      return;
    case 'missing':
      send({ kind: 'missing', keys: ['a.png'] });
      return;
    case 'images':
      send({ kind: 'load-images', keys: ['a.png'] });
      return;
    default:
      send(rendered(message.upload.bytes));
  }
});
