import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { followUploads, type Outcome } from '../../../../infra/local/publish/follow-uploads.ts';

/** What the desk knows, newest first; listed two a page. */
let records: Outcome[] = [];
let asked: string[] = [];

const desk = createServer((request, response) => {
  const { searchParams: query } = new URL(request.url ?? '', 'http://desk');
  asked.push(String(query));
  const key = query.get('key');
  if (key !== null) {
    const record = records.find((candidate) => candidate.key === key);
    response.writeHead(record ? 200 : 404).end(JSON.stringify(record ?? {}));
    return;
  }
  const start = Number(query.get('cursor'));
  const all = records.filter(({ status }) => status === query.get('status'));
  const cursor = start + 2 < all.length ? String(start + 2) : undefined;
  response.end(JSON.stringify({ uploads: all.slice(start, start + 2), cursor }));
});

beforeEach(async () => {
  records = [];
  asked = [];
  await new Promise<void>((resolve) => desk.listen(0, '127.0.0.1', resolve));
});

afterEach(() => {
  desk.closeAllConnections();
  desk.close();
});

function record(key: string, etag: string, status = 'published'): Outcome {
  return { key, status, upload: { etag }, updatedAt: '2026-01-01T00:00:00Z' };
}

async function follow(pending: Record<string, string>, idleAfter = Number.POSITIVE_INFINITY) {
  let rounds = 0;
  const isIdle = async () => {
    rounds += 1;
    return rounds > idleAfter;
  };
  const deskUrl = `http://127.0.0.1:${(desk.address() as AddressInfo).port}`;
  const settled: string[] = [];
  for await (const { key, status } of followUploads(new Map(Object.entries(pending)), () => false, {
    deskUrl,
    isIdle,
  })) {
    settled.push(`${status} ${key}`);
  }
  return settled;
}

test('what is listed under the ETag that was sent is settled, page by page', async () => {
  records = [record('c', '3'), record('b', '2'), record('a', '1'), record('x', '9', 'rejected')];
  expect(await follow({ a: '1', b: '2', c: '3', x: '9' })).toEqual([
    'published c',
    'published b',
    'published a',
    'rejected x',
  ]);
  expect(asked).toEqual(['status=published&cursor=', 'status=published&cursor=2', 'status=rejected&cursor=']);
});

test('what the desk says of an earlier upload of the key is not yet an outcome', async () => {
  records = [record('a', 'old')];
  const following = follow({ a: 'new' });
  await expect.poll(() => asked.length).toBeGreaterThanOrEqual(2);
  records = [record('a', 'new', 'rejected')];
  expect(await following).toEqual(['rejected a']);
});

test('what no listing shows is asked for when nothing moves any more', async () => {
  records = [record('a', '1', 'waiting'), record('b', '2', 'withdrawn')];
  expect(await follow({ a: '1', b: '2' }, 1)).toEqual(['waiting a', 'withdrawn b']);
});
