import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { layOut } from '../../functions/layout/lay-out.ts';
import { createMeasurer } from '../../functions/pdf/measurer.ts';
import { paint } from '../../functions/pdf/paint.ts';
import { rendererVersion } from '../../functions/pdf/renderer-version.ts';
import { comparePictures } from './compare-pictures.ts';
import { documents } from './documents.ts';
import { printPages } from './print-pages.ts';

// `UPDATE=1` writes what these tests compare with; look at what changed before it is committed.
const update = process.env.UPDATE === '1';
const workspace = mkdtempSync(join(tmpdir(), 'gazette-golden-'));
afterAll(() => rmSync(workspace, { recursive: true }));

const pathOf = (name: string) => join(import.meta.dirname, name);
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Another zlib may write other bytes, so that the golden ones name theirs. */
const digestOf = (bytes: Uint8Array) => `${hash(bytes)}  renderer ${rendererVersion}\n`;
const zlib = /zlib .*\)/.exec(rendererVersion)?.[0] ?? '';
const sameZlib = update || readFileSync(pathOf('state.sha256'), 'utf8').includes(zlib);

/** The golden file's bytes, or what they are from now on. */
function golden(name: string, now: Uint8Array): Uint8Array {
  if (update) writeFileSync(pathOf(name), now);
  if (!existsSync(pathOf(name))) throw new Error(`${name} is missing: UPDATE=1 writes it`);
  return readFileSync(pathOf(name));
}

const drawable = spawnSync('pdftoppm', ['-v']).status === 0;

describe.each(Object.entries(documents))('%s', (name, document) => {
  const layout = layOut(document, createMeasurer());

  test('is laid out as before', () => {
    const pages = printPages(layout);
    expect(pages).toBe(Buffer.from(golden(`${name}.pages.json`, Buffer.from(pages))).toString());
  });

  test.skipIf(!sameZlib && !process.env.CI)('is painted in the same bytes', async () => {
    const digest = digestOf(await paint(layout, document));
    expect(digest).toBe(Buffer.from(golden(`${name}.sha256`, Buffer.from(digest))).toString());
  });

  test.skipIf(!drawable && !process.env.CI)('looks as before', async () => {
    const file = join(workspace, `${name}.pdf`);
    writeFileSync(file, await paint(layout, document));
    execFileSync('pdftoppm', ['-png', '-gray', '-r', '80', '-singlefile', file, join(workspace, name)]);
    const picture = readFileSync(join(workspace, `${name}.png`));
    expect(comparePictures(picture, golden(`${name}.png`, picture))).toBeLessThan(0.002);
  });
});

test('another time zone and another locale give the same bytes', async () => {
  const program = `
    import { createHash } from 'node:crypto';
    import { layOut } from './functions/layout/lay-out.ts';
    import { createMeasurer } from './functions/pdf/measurer.ts';
    import { paint } from './functions/pdf/paint.ts';
    import { documents } from './tests/golden/documents.ts';
    const { state } = documents;
    const pdf = await paint(layOut(state, createMeasurer()), state);
    console.log(createHash('sha256').update(pdf).digest('hex'));`;
  const run = (TZ: string, LANG: string) =>
    execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
      cwd: join(import.meta.dirname, '../..'),
      encoding: 'utf8',
      env: { TZ, LANG, LC_ALL: LANG },
    });
  const { state } = documents;
  const here = `${hash(await paint(layOut(state!, createMeasurer()), state!))}\n`;
  expect(run('Asia/Ho_Chi_Minh', 'vi_VN.UTF-8')).toBe(here);
  expect(run('America/Los_Angeles', 'tr_TR.UTF-8')).toBe(here);
});
