import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEndpoint, type TestEndpoint } from '../s3/start-endpoint.ts';
import { hasClient, runClient } from './run-client.ts';
import { makeSampleFolder } from './sample-folder.ts';

describe.skipIf(!hasClient('s3cmd'))('s3cmd', { timeout: 120_000 }, () => {
  let endpoint: TestEndpoint;
  let folder: string;
  const names = [
    'Báo cáo tháng 4 – phường Đức Xuân.docx',
    '20 MB.bin',
    'quý 1/Kế hoạch + dự toán (bản 2).md',
  ];

  beforeAll(async () => {
    endpoint = await startEndpoint();
    folder = await makeSampleFolder();
  });
  afterAll(async () => {
    await endpoint.stop();
    await rm(folder, { recursive: true });
  });

  const s3cmd = (...args: string[]) => {
    const { host } = new URL(endpoint.url);
    const connection = ['--no-ssl', `--host=${host}`, `--host-bucket=${host}`, '--region=ap-southeast-1'];
    const key = ['--access_key=any', '--secret_key=any', '--config=/dev/null', '--multipart-chunk-size-mb=6'];
    return runClient('s3cmd', [...connection, ...key, ...args]);
  };

  test.each(names)('put and get %s', async (name) => {
    await s3cmd('put', path.join(folder, name), `s3://reports/in/${name}`);
    const back = `${folder}/back`;
    await s3cmd('get', '--force', `s3://reports/in/${name}`, back);
    expect((await readFile(back)).equals(await readFile(path.join(folder, name)))).toBe(true);
  });

  test('ls, info and del', async () => {
    const { stdout } = await s3cmd('ls', '--recursive', 's3://reports/');
    for (const name of names) expect(stdout).toContain(`s3://reports/in/${name}\n`);
    expect((await s3cmd('info', `s3://reports/in/${names[0]}`)).stdout).toContain('File size: 70000');
    await s3cmd('del', '--recursive', '--force', 's3://reports/in/');
    expect((await s3cmd('ls', '--recursive', 's3://reports/')).stdout).toBe('');
  });
});
