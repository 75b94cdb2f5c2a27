import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@aws-lambda-powertools/logger';
import { createArchive } from './aws/archive.ts';
import { createLibrary } from './aws/library.ts';
import { createRecords } from './aws/records.ts';
import { createSnapshotStore } from './aws/snapshot-store.ts';
import { readEnvironment } from './environment.ts';
import { handlePortal } from './portal/handle-portal.ts';
import { serveFunctionUrl } from './portal/http/function-url.ts';
import { openSearchIndex } from './search/search-index.ts';

const environment = readEnvironment('portal', process.env);
const logger = new Logger({ serviceName: 'portal' });
const ports = {
  records: createRecords(environment.RECORDS_TABLE),
  library: createLibrary(environment.LIBRARY_BUCKET),
  archive: createArchive(environment.ARCHIVE_BUCKET),
  index: openSearchIndex({
    store: createSnapshotStore(environment.ARCHIVE_BUCKET),
    directory: mkdtempSync(join(tmpdir(), 'gazette-index-')),
  }),
  failed: (error: unknown) => logger.error('A request failed', error as Error),
};

/** Answers the public: pages, search, feeds, PDFs. */
export const handler = serveFunctionUrl((request) => handlePortal(request, ports));
