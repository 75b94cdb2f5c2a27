import { tmpdir } from 'node:os';
import { createArchive } from './aws/archive.ts';
import { createLibrary } from './aws/library.ts';
import { createIndexQueue, createPublishQueue } from './aws/queues.ts';
import { createRecords } from './aws/records.ts';
import { createSnapshotStore } from './aws/snapshot-store.ts';
import { createUploads } from './aws/uploads.ts';
import { readEnvironment } from './environment.ts';
import { type Swept, sweep } from './publishing/sweep.ts';
import { createIndexWriter } from './search/index-writer.ts';

const environment = readEnvironment('sweep', process.env);
const ports = {
  uploads: createUploads(environment.REPORTS_BUCKET),
  library: createLibrary(environment.LIBRARY_BUCKET),
  archive: createArchive(environment.ARCHIVE_BUCKET),
  records: createRecords(environment.RECORDS_TABLE),
  publishQueue: createPublishQueue(environment.PUBLISH_QUEUE_URL),
  indexQueue: createIndexQueue(environment.INDEX_QUEUE_URL),
  index: createIndexWriter({ store: createSnapshotStore(environment.ARCHIVE_BUCKET), directory: tmpdir() }),
  clock: Date,
};

/** Enqueues what no event will wake any more; `{"full": true}` compares everything with everything. */
export function handler(event: { readonly full?: boolean }): Promise<Swept> {
  return sweep({ full: event.full === true }, ports);
}
