import { mkdtemp, rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEndpoint, type TestEndpoint } from '../s3/start-endpoint.ts';
import { hasClient, runClient } from './run-client.ts';
import { makeSampleFolder, readFolder, sampleFiles } from './sample-folder.ts';

describe.skipIf(!hasClient('rclone', ['version']))('rclone', { timeout: 120_000 }, () => {
  let endpoint: TestEndpoint;
  let folder: string;

  beforeAll(async () => {
    endpoint = await startEndpoint();
    folder = await makeSampleFolder();
  });
  afterAll(async () => {
    await endpoint.stop();
    await rm(folder, { recursive: true });
  });

  const rclone = (...args: string[]) =>
    runClient('rclone', ['--config', '', '--retries', '1', '--low-level-retries', '1', ...args], {
      RCLONE_CONFIG_LOCAL_TYPE: 's3',
      RCLONE_CONFIG_LOCAL_PROVIDER: 'Other',
      RCLONE_CONFIG_LOCAL_ENDPOINT: endpoint.url,
      RCLONE_CONFIG_LOCAL_REGION: 'ap-southeast-1',
      RCLONE_CONFIG_LOCAL_ACCESS_KEY_ID: 'any',
      RCLONE_CONFIG_LOCAL_SECRET_ACCESS_KEY: 'any',
      RCLONE_S3_UPLOAD_CUTOFF: '6M',
    });

  test('copy, check and lsf', async () => {
    await rclone('copy', folder, 'local:reports/in');
    await rclone('check', '--download', folder, 'local:reports/in');
    const { stdout } = await rclone('lsf', '-R', '--files-only', 'local:reports/in');
    expect(stdout.trimEnd().split('\n').toSorted()).toEqual(Object.keys(sampleFiles).toSorted());
  });

  test('a second copy sends nothing', async () => {
    const before = endpoint.events.length;
    await rclone('copy', folder, 'local:reports/in');
    expect(endpoint.events.length).toBe(before);
  });

  test('copy within the bucket, and back', async () => {
    await rclone('copy', 'local:reports/in', 'local:reports/out + 1');
    const target = await mkdtemp(`${folder}-back-`);
    await rclone('copy', 'local:reports/out + 1', target);
    expect(await readFolder(target)).toEqual(await readFolder(folder));
    await rm(target, { recursive: true });
  });

  test('delete', async () => {
    await rclone('purge', 'local:reports/in');
    expect((await rclone('lsf', 'local:reports')).stdout).toBe('out + 1/\n');
  });
});
