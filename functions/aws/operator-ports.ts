import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { type Environment, readEnvironment } from '../environment.ts';
import { createIndexWriter } from '../search/index-writer.ts';
import { rebuildIndex } from '../search/rebuild-index.ts';
import type { IndexChange } from '../search/types.ts';
import { s3 } from './clients.ts';
import { openStores } from './open-stores.ts';
import { createIndexQueue } from './queues.ts';
import { createSnapshotStore } from './snapshot-store.ts';

/** All ports of a stack for the operator's commands, from variables such as the sweep's. */
export function operatorPorts(variables: Readonly<Record<string, string | undefined>>) {
  const environment: Environment<'sweep'> = readEnvironment('sweep', variables);
  const store = createSnapshotStore(environment.ARCHIVE_BUCKET);
  const directory = mkdtempSync(join(tmpdir(), 'gazette-operator-'));
  return {
    ...openStores(environment),
    indexQueue: createIndexQueue(environment.INDEX_QUEUE_URL),
    index: createIndexWriter({ store, directory: join(directory, 'index') }),
    rebuildIndex: (changes: AsyncIterable<IndexChange>) => rebuildIndex({ store, directory }, changes),
    close: () => rmSync(directory, { recursive: true, force: true }),
    async putUpload(Key: string, Body: Uint8Array, userMetadata: Readonly<Record<string, string>>) {
      const Metadata = { ...userMetadata };
      await s3.send(new PutObjectCommand({ Bucket: environment.REPORTS_BUCKET, Key, Body, Metadata }));
    },
  };
}
