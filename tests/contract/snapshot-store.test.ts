import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe } from 'vitest';
import { createS3Endpoint } from '../../infra/local/s3/endpoint.ts';
import { fakeSnapshotStore } from '../fakes/snapshot-store.ts';
import { snapshotStoreContract } from './snapshot-store-contract.ts';

const folder = await mkdtemp(join(tmpdir(), 'gazette-snapshots-'));
const region = 'ap-southeast-1';
const endpoint = await createS3Endpoint({ directory: folder, region, notify: () => undefined });
endpoint.createBucket('archive');
Object.assign(process.env, {
  AWS_REGION: region,
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${await endpoint.listen(0)}`,
});
// The client reads these variables when it loads.
const { createSnapshotStore } = await import('../../functions/aws/snapshot-store.ts');

afterAll(async () => {
  await endpoint.close();
  await rm(folder, { recursive: true });
});

describe('snapshots in memory', () => snapshotStoreContract(fakeSnapshotStore));
describe('snapshots in S3', () => snapshotStoreContract(() => createSnapshotStore('archive')));
