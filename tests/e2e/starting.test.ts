import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import { expect, test } from 'vitest';
import { newFolders, spawnGazette, startGazette, stopGazette } from './gazette.ts';

const timeout = 240_000;
const patience = { timeout: 180_000, interval: 100 };

/** What a start printed, and how it ended. */
async function outcomeOf(child: ChildProcess) {
  const [out, err, [code]] = await Promise.all([
    text(child.stdout!),
    text(child.stderr!),
    once(child, 'exit'),
  ]);
  return { out, err, code };
}

test('--once publishes a folder, tells of each report in a line, and fails where one was rejected', {
  timeout,
}, async () => {
  const { data, reports } = newFolders();
  mkdirSync(join(reports, '2026'));
  writeFileSync(join(reports, '2026/tốt.md'), '# Báo cáo tốt\n\nNội dung.\n');
  writeFileSync(join(reports, 'rỗng.md'), '');

  const first = await outcomeOf(spawnGazette(reports, data, '--once'));
  expect(first.code).toBe(1);
  expect(first.out).toMatch(
    /^published {2}2026\/tốt\.md {2}1 page {2}\d+ ms {2}http:\/\/127\.0\.0\.1:\d+\/reports\/\w+\.pdf$/m,
  );
  expect(first.out).toMatch(/^rejected: rỗng\.md: empty: /m);

  const second = await outcomeOf(spawnGazette(reports, data, '--once'));
  expect(second.out).toMatch(/^published {2}2026\/tốt\.md {2}1 page {2}unchanged {2}/m);
});

test('a second start on the same folder is refused in one line; the first ends cleanly', {
  timeout,
}, async () => {
  const { data, reports } = newFolders();
  const gazette = await startGazette(reports, data);
  const { out, err, code } = await outcomeOf(spawnGazette(reports, data));
  expect({ out, err, code }).toEqual({
    out: '',
    err: `the data folder ${data} is in use by another start; choose another with --data\n`,
    code: 1,
  });
  const taken = await outcomeOf(
    spawnGazette(reports, newFolders().data, '--port', new URL(gazette.portal).port),
  );
  expect(taken.err).toMatch(/^port \d+ is in use, by another start perhaps; choose another with --port\n$/);
  expect(taken.code).toBe(1);
  expect(await stopGazette(gazette, 'SIGINT')).toBe(0);
});

test('what was not published when the stack was killed is published at the next start', {
  timeout,
}, async () => {
  const { data, reports } = newFolders();
  const names = Array.from({ length: 30 }, (_, index) => `báo-cáo-${index}.md`);
  for (const name of names) writeFileSync(join(reports, name), `# Báo cáo ${name}\n\nNội dung thử nghiệm.\n`);

  const killed = await startGazette(reports, data);
  await expect.poll(() => killed.output(), patience).toMatch(/^published/m);
  await stopGazette(killed, 'SIGKILL');

  // An empty folder: nothing is uploaded again, the stack must find by itself what is missing.
  const gazette = await startGazette(newFolders().reports, data);
  const keysIn = async (Bucket: string) => {
    const { Contents = [] } = await gazette.s3.send(new ListObjectsV2Command({ Bucket }));
    return Contents.map(({ Key }) => Key);
  };
  const uploaded = await keysIn('reports');
  expect(uploaded.length).toBeGreaterThan(0);
  await expect.poll(() => keysIn('library'), patience).toEqual(uploaded.map((key) => `${key}.pdf`));
  const found = async () => {
    const response = await fetch(
      `${gazette.portal}/api/search?q=${encodeURIComponent('thử nghiệm')}&size=50`,
    );
    const { hits } = (await response.json()) as { hits: readonly { key: string }[] };
    return hits.map(({ key }) => key).sort();
  };
  await expect.poll(found, patience).toEqual([...uploaded].sort());
  await stopGazette(gazette);
});
