import { tmpdir } from 'node:os';
import { openStores } from './aws/open-stores.ts';
import { createIndexQueue } from './aws/queues.ts';
import { createSnapshotStore } from './aws/snapshot-store.ts';
import { readEnvironment } from './environment.ts';
import { type Swept, sweep } from './publishing/sweep.ts';
import { createIndexWriter } from './search/index-writer.ts';

const environment = readEnvironment('sweep', process.env);
const ports = {
  ...openStores(environment),
  indexQueue: createIndexQueue(environment.INDEX_QUEUE_URL),
  index: createIndexWriter({ store: createSnapshotStore(environment.ARCHIVE_BUCKET), directory: tmpdir() }),
  clock: Date,
};

/** Enqueues what no event will wake any more; `{"full": true}` compares everything with everything. */
export function handler(event: { readonly full?: boolean }): Promise<Swept> {
  return sweep({ full: event.full === true }, ports);
}
