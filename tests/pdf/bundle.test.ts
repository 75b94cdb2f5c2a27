import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paint } from '../../functions/pdf/paint.ts';
import { leftOutOfPdfkit } from '../../infra/constructs/left-out-of-pdfkit.ts';
import { everything } from './sample.ts';

describe('a bundle of the press', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-bundle-'));

  beforeAll(async () => {
    await build({
      stdin: {
        contents: `
          import { createHash } from 'node:crypto';
          import { paint } from './functions/pdf/paint.ts';
          import { everything } from './tests/pdf/sample.ts';
          const { layout, document } = everything();
          const pdf = await paint(layout, document);
          console.log(createHash('sha256').update(pdf).digest('hex'));`,
        resolveDir: join(import.meta.dirname, '../..'),
        loader: 'ts',
      },
      bundle: true,
      minify: true,
      platform: 'node',
      format: 'esm',
      target: 'node24',
      alias: { ...leftOutOfPdfkit },
      banner: {
        js: "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);",
      },
      outfile: join(folder, 'index.mjs'),
    });
    cpSync(join(import.meta.dirname, '../../functions/pdf/fonts'), join(folder, 'fonts'), {
      recursive: true,
    });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const run = (environment: Record<string, string>) =>
    execFileSync(process.execPath, ['index.mjs'], { cwd: folder, encoding: 'utf8', env: environment }).trim();

  test('stands alone and paints the same bytes', async () => {
    const { layout, document } = everything();
    const digest = await crypto.subtle.digest('SHA-256', Buffer.from(await paint(layout, document)));
    expect(run({})).toBe(Buffer.from(digest).toString('hex'));
  });

  test('paints the same bytes in any time zone and locale', () => {
    const digests = [
      run({ TZ: 'Asia/Ho_Chi_Minh', LANG: 'vi_VN.UTF-8' }),
      run({ TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }),
    ];
    expect(new Set(digests).size).toBe(1);
  });
});
