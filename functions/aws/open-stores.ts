import type { Environment } from '../environment.ts';
import { createArchive } from './archive.ts';
import { createLibrary } from './library.ts';
import { createPublishQueue } from './queues.ts';
import { createRecords } from './records.ts';
import { createUploads } from './uploads.ts';

/** The ports of whatever changes reports, from the variables that all such functions have. */
export function openStores(environment: Environment<'bury'>) {
  return {
    uploads: createUploads(environment.REPORTS_BUCKET),
    library: createLibrary(environment.LIBRARY_BUCKET),
    archive: createArchive(environment.ARCHIVE_BUCKET),
    records: createRecords(environment.RECORDS_TABLE),
    publishQueue: createPublishQueue(environment.PUBLISH_QUEUE_URL),
  };
}
