import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LocalStack, startStack } from '../../../../infra/local/stack/start-stack.ts';
import { tinyAssembly } from './tiny-assembly.ts';

const assembly = tinyAssembly();
const data = mkdtempSync(join(tmpdir(), 'gazette-data-'));
const patience = { timeout: 20_000 };
const failures: string[] = [];
let stack: LocalStack;

beforeAll(async () => {
  const report = (line: string) => void failures.push(line);
  stack = await startStack({ assembly, data, report, port: 0, deskPort: 0, s3Port: 0 });
});

afterAll(() => stack.close());

async function upload(key: string): Promise<void> {
  const headers = { authorization: 'AWS any:any' };
  const response = await fetch(`${stack.s3Url}/inbox/${key}`, { method: 'PUT', body: 'x', headers });
  expect(response.status).toBe(200);
}

async function outbox(key: string): Promise<string> {
  return (await fetch(`${stack.s3Url}/outbox/${key}`)).text();
}

test('outputs are resolved', () => {
  expect(stack.outputs).toEqual({ InboxName: 'inbox' });
});

test('an upload goes through the queue to the function, which writes', async () => {
  await upload('good');
  await expect.poll(() => outbox('good.txt'), patience).toBe('worked');
});

test('what fails too often goes to the function of the dead letters', async () => {
  await upload('bad');
  await expect.poll(() => outbox('bad.txt'), patience).toBe('mourned');
  await expect.poll(() => stack.isIdle(), patience).toBe(true);
});

test('a schedule has run at the start', async () => {
  await expect.poll(() => outbox('clock.txt'), patience).toBe('mourned');
});

test('the distribution asks the origin of the path; the other Function URL has a port of its own', async () => {
  expect(await (await fetch(`${stack.portalUrl}/a%20b`)).text()).toBe('/a%20b');
  await expect
    .poll(async () => (await fetch(`${stack.portalUrl}/clock.txt`)).text(), patience)
    .toBe('mourned');
  expect(await (await fetch(`${stack.deskUrl}/c`)).text()).toBe('/c');
});

test('no run has failed', () => {
  expect(failures).toEqual([]);
});

test('ports and folder are refused while they are taken', async () => {
  const again = (changes: object) =>
    startStack({ assembly, data, report: () => {}, port: 0, deskPort: 0, s3Port: 0, ...changes });
  await expect(again({})).rejects.toMatchObject({ name: 'Refused' });
  const elsewhere = mkdtempSync(join(tmpdir(), 'gazette-data-'));
  const port = Number(new URL(stack.s3Url).port);
  await expect(again({ data: elsewhere, s3Port: port })).rejects.toThrow(`port ${port} is in use`);
});
