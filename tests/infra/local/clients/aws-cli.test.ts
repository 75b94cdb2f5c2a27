import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEndpoint, type TestEndpoint } from '../s3/start-endpoint.ts';
import { hasClient, runClient } from './run-client.ts';
import { makeSampleFolder, readFolder, sampleFiles } from './sample-folder.ts';

describe.skipIf(!hasClient('aws'))('AWS CLI', { timeout: 120_000 }, () => {
  let endpoint: TestEndpoint;
  let folder: string;
  const large = '20 MB.bin';

  beforeAll(async () => {
    endpoint = await startEndpoint();
    folder = await makeSampleFolder();
  });
  afterAll(async () => {
    await endpoint.stop();
    await rm(folder, { recursive: true });
  });

  const aws = (...args: string[]) =>
    runClient('aws', ['--endpoint-url', endpoint.url, '--region', 'ap-southeast-1', ...args], {
      AWS_ACCESS_KEY_ID: 'any',
      AWS_SECRET_ACCESS_KEY: 'any',
      AWS_MAX_ATTEMPTS: '1',
    });
  const back = () => mkdtemp(`${folder}-back-`);

  test('s3 cp of a small file and of one in parts, there and back', async () => {
    const target = await back();
    for (const name of ['Báo cáo tháng 4 – phường Đức Xuân.docx', large]) {
      await aws('s3', 'cp', path.join(folder, name), 's3://reports/2026/');
      await aws('s3', 'cp', `s3://reports/2026/${name}`, `${target}/`);
    }
    const sent = await readFolder(folder);
    for (const [name, bytes] of Object.entries(await readFolder(target))) expect(bytes).toBe(sent[name]);
    expect(Object.keys(await readFolder(target))).toHaveLength(2);
    await rm(target, { recursive: true });
    const names = endpoint.events.map(({ event }) => event.Records[0]?.eventName);
    expect(names).toEqual(['ObjectCreated:Put', 'ObjectCreated:CompleteMultipartUpload']);
  });

  test('s3 cp within the bucket', async () => {
    await aws('s3', 'cp', `s3://reports/2026/${large}`, 's3://reports/copy/đ.bin');
    expect((await aws('s3', 'ls', 's3://reports/copy/')).stdout).toContain(`${sampleFiles[large]} đ.bin`);
  });

  test('s3 sync there, again, and back', async () => {
    await aws('s3', 'sync', folder, 's3://reports/sync/');
    expect((await aws('s3', 'sync', folder, 's3://reports/sync/')).stdout).toBe('');
    const target = await back();
    await aws('s3', 'sync', 's3://reports/sync/', target);
    expect(await readFolder(target)).toEqual(await readFolder(folder));
    await rm(target, { recursive: true });
  });

  test('s3 ls, s3 mv and s3 rm', async () => {
    const list = await aws('s3', 'ls', '--recursive', 's3://reports/sync/');
    for (const name of Object.keys(sampleFiles)) expect(list.stdout).toContain(` sync/${name}\n`);
    await aws('s3', 'mv', 's3://reports/sync/empty.txt', 's3://reports/sync/vẫn rỗng.txt');
    expect((await aws('s3', 'ls', 's3://reports/sync/')).stdout).toMatch(
      /PRE quý 1\/\n.* 0 vẫn rỗng\.txt\n$/s,
    );
    await aws('s3', 'rm', '--recursive', 's3://reports/sync/');
    await expect(aws('s3', 'ls', 's3://reports/sync/')).rejects.toThrow();
  });

  test('s3api with metadata, conditions and a presigned address', async () => {
    const target = ['--bucket', 'reports', '--key', 'meta/đ'];
    const body = ['--body', path.join(folder, 'empty.txt')];
    await aws('s3api', 'put-object', ...target, ...body, '--metadata', 'title=A', '--if-none-match', '*');
    await expect(aws('s3api', 'put-object', ...target, ...body, '--if-none-match', '*')).rejects.toThrow(
      'PreconditionFailed',
    );
    expect(JSON.parse((await aws('s3api', 'head-object', ...target)).stdout)).toMatchObject({
      ContentLength: 0,
      Metadata: { title: 'A' },
    });
    const { stdout } = await aws('s3', 'presign', 's3://reports/meta/đ');
    expect((await fetch(stdout.trim())).status).toBe(200);
  });
});
