import { parentPort } from 'node:worker_threads';
import { serveRenders } from './publishing/serve-renders.ts';

// The thread in which `publish-report` renders: bundled beside it, started by it.
if (parentPort) serveRenders(parentPort);
