import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DeleteObjectCommand, HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Gazette, newFolders, startGazette, stopGazette } from './gazette.ts';

/** What must end in a clear reason, through the whole local stack: keys, events and requests. */
let gazette: Gazette;

beforeAll(async () => {
  const { data, reports } = newFolders();
  gazette = await startGazette(reports, data);
}, 120_000);

afterAll(() => stopGazette(gazette));

interface Upload {
  readonly status: string;
  readonly reason?: { readonly code: string; readonly vi: string; readonly en: string };
  readonly revision?: number;
}

async function put(Key: string, Body: string | Uint8Array = '# Báo cáo\n\nNội dung.\n'): Promise<void> {
  await gazette.s3.send(new PutObjectCommand({ Bucket: 'reports', Key, Body }));
}

const remove = (Key: string) => gazette.s3.send(new DeleteObjectCommand({ Bucket: 'reports', Key }));

async function uploadOf(key: string): Promise<Upload | undefined> {
  const answer = await fetch(`${gazette.desk}/api/uploads?key=${encodeURIComponent(key)}`);
  return answer.ok ? ((await answer.json()) as Upload) : undefined;
}

/** The upload's state once it is one of these. */
async function settled(key: string, ...statuses: string[]): Promise<Upload> {
  for (let tries = 0; tries < 600; tries++) {
    const upload = await uploadOf(key);
    if (upload && statuses.includes(upload.status)) return upload;
    await sleep(50);
  }
  throw new Error(`${key} is still ${(await uploadOf(key))?.status}`);
}

const hasPdf = (Key: string) =>
  gazette.s3.send(new HeadObjectCommand({ Bucket: 'library', Key })).then(
    () => true,
    () => false,
  );

/** A report that comes after shows that nothing else was harmed. */
async function stillPublishes(): Promise<void> {
  const key = `kiểm tra/${Math.trunc(performance.now() * 1000)}.md`;
  await put(key);
  expect((await settled(key, 'published', 'rejected')).status).toBe('published');
}

describe('keys', () => {
  const short = (key: string) => key.slice(0, 40);
  const published = [
    'a+b & c.md',
    'literal%2Fslash.md',
    'khoảng  trắng đôi .md',
    '😀 vui.md',
    'CON.md',
    "it's (1) [2] {3}.md",
    'Đức Xuân/báo cáo.md'.normalize('NFD'),
    `${'á'.repeat(508)}.md`,
  ];
  test.each(published.map((key) => [short(key), key]))(
    '%s is published under its own name',
    async (_, key = '') => {
      await put(key);
      expect((await settled(key, 'published', 'rejected')).status).toBe('published');
      expect(await hasPdf(`${key}.pdf`)).toBe(true);
    },
  );

  const rejected = [
    ['../x.md', 'bad-key'],
    ['/x.md', 'bad-key'],
    ['a//b.md', 'bad-key'],
    ['a/./b.md', 'bad-key'],
    ['tên\u202egnp.md', 'bad-key'],
    ['x.docx.pdf', 'bad-key'],
    [`${'a'.repeat(1020)}.md`, 'bad-key'],
    ['không có đuôi', 'unknown-format'],
    ['bảng tính.xlsx', 'unknown-format'],
    ['dấu chấm cuối.md.', 'unknown-format'],
    ['cũ.doc', 'old-format'],
  ] as const;
  test.each(rejected.map(([key, code]) => [short(key), code, key] as const))(
    '%s is rejected as %s',
    async (_, code, key) => {
      await put(key);
      const { status, reason } = await settled(key, 'published', 'rejected');
      expect([status, reason?.code]).toEqual(['rejected', code]);
      expect(reason?.vi).toBeTruthy();
      expect(await hasPdf(`${key}.pdf`)).toBe(false);
    },
  );

  test('twins in case and a folder object do not meet', async () => {
    await put('Twin.md', '# Một\n');
    await put('twin.md', '# Hai\n');
    await put('thư mục/', '');
    await settled('Twin.md', 'published');
    await settled('twin.md', 'published');
    await stillPublishes();
    expect((await uploadOf('thư mục/'))?.status).not.toBe('rejected');
  });

  test('a decomposed key yields while its composed twin stands there', async () => {
    const composed = 'ý kiến.md'.normalize('NFC');
    await put(composed);
    await settled(composed, 'published');
    await put(composed.normalize('NFD'));
    const { reason } = await settled(composed.normalize('NFD'), 'rejected');
    expect(reason?.code).toBe('unnormalised-twin');
    await remove(composed);
    await settled(composed.normalize('NFD'), 'published');
  });
});

describe('events', () => {
  interface Described {
    readonly outputs: { readonly PublishQueueUrl: string };
    readonly environment: Readonly<Record<string, string>>;
  }

  async function send(...bodies: string[]): Promise<void> {
    const { outputs, environment } = JSON.parse(
      readFileSync(join(gazette.data, 'stack.json'), 'utf8'),
    ) as Described;
    const sqs = new SQSClient({
      endpoint: environment.AWS_ENDPOINT_URL_SQS ?? '',
      region: 'ap-southeast-1',
      credentials: { accessKeyId: 'any', secretAccessKey: 'any' },
    });
    for (const MessageBody of bodies) {
      await sqs.send(new SendMessageCommand({ QueueUrl: outputs.PublishQueueUrl, MessageBody }));
    }
    sqs.destroy();
  }

  const event = (bucket: string, key: string) =>
    JSON.stringify({
      Records: [{ s3: { bucket: { name: bucket }, object: { key: encodeURIComponent(key) } } }],
    });

  test('that name nothing of ours change nothing', async () => {
    await send(
      '{"Service":"Amazon S3","Event":"s3:TestEvent","Bucket":"reports"}',
      event('somebody-elses', 'a.md'),
      event('reports', 'never there.md'),
      event('reports', 'folder/'),
      JSON.stringify({ key: 'gone.md', padding: 'x'.repeat(250_000) }),
    );
    await stillPublishes();
    // While a worker looks at such a key, it counts as received.
    await expect.poll(() => uploadOf('never there.md'), { timeout: 20_000 }).toBeUndefined();
    await expect.poll(() => uploadOf('gone.md'), { timeout: 20_000 }).toBeUndefined();
  });

  test('repeated fifty times make one revision', async () => {
    await put('năm mươi.md');
    await send(...Array.from({ length: 50 }, () => event('reports', 'năm mươi.md')));
    await settled('năm mươi.md', 'published');
    await stillPublishes();
    expect((await uploadOf('năm mươi.md'))?.revision).toBe(1);
  });

  test('of two uploads at once end with the later one', async () => {
    await Promise.all([put('hai.md', '# Trước\n'), put('hai.md', '# Trước nữa\n')]);
    await put('hai.md', '# Sau cùng\n');
    for (let tries = 0; tries < 200; tries++) {
      const upload = (await uploadOf('hai.md')) as Upload & { readonly title?: string };
      if (upload?.title === 'Sau cùng' && upload.status === 'published') return;
      await sleep(50);
    }
    throw new Error('the later upload was not published');
  });

  test('of a delete before its create end withdrawn or never known', async () => {
    await put('thoáng qua.md');
    await remove('thoáng qua.md');
    await stillPublishes();
    await sleep(500);
    expect(await hasPdf('thoáng qua.md.pdf')).toBe(false);
  });
});

describe('requests', () => {
  test.each([
    ['/api/search?q=%22%20AND%20OR%20NOT%20NEAR(%20*%20%5E%20-%20%3A', 200],
    ['/api/search?q=%00', 400],
    ['/api/search?q=a&page=-1', 400],
    ['/api/search?q=a&size=1000000000', 400],
    ['/api/search?q=a&sort=drop', 400],
    ['/api/reports/..%2f..%2fetc%2fpasswd', 404],
    ['/api/reports/aaaaaaaaaaaaaaaa', 404],
    ['/reports/aaaaaaaaaaaaaaaa.pdf', 404],
    ['/reports/%00', 400],
    ['/library/../reports/a.md', 404],
    ['/nothing', 404],
  ])('GET %s answers %i and nothing inside', async (path, status) => {
    const answer = await fetch(`${gazette.portal}${path}`);
    const body = await answer.text();
    // A parameter out of range may be refused or brought into range; it is never the server's fault.
    if (status === 400) expect([200, 400]).toContain(answer.status);
    else expect(answer.status).toBe(status);
    expect(body).not.toMatch(/node_modules|at \w+ \(|SQLITE|Dynamo|AccessDenied.*arn:/);
  });

  test('a query of 100 KB is answered', async () => {
    const answer = await fetch(`${gazette.portal}/api/search?q=${'a'.repeat(100_000)}`).catch(
      () => undefined,
    );
    // Node's own limit on a request's head answers 431 before anybody reads it.
    expect([200, 400, 413, 414, 431, undefined]).toContain(answer?.status);
    await stillPublishes();
  });

  test.each(['POST', 'PUT', 'DELETE'])('%s is not allowed', async (method) => {
    const answer = await fetch(`${gazette.portal}/api/search?q=a`, { method });
    expect([403, 405]).toContain(answer.status);
  });
});
