import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { leftOutOfPdfkit } from '../../infra/constructs/left-out-of-pdfkit.ts';
import { missingForValidation, validate } from '../conformance/validate.ts';
import { type Result, renderTable } from './render-table.ts';

// `npm run bench -- render [ENGINE...] [PAGES...]`: the press beside other typesetters, on the same content.
const here = import.meta.dirname;
const all = ['gazette', 'pdfkit', 'typst', 'pdfmake', 'react-pdf', 'chromium'] as const;
type Engine = (typeof all)[number];

const chromium = ['chromium', 'chromium-browser', 'google-chrome']
  .map((name) => spawnSync('which', [name], { encoding: 'utf8' }).stdout?.trim())
  .find((path) => path);
const wanted = process.argv.slice(2).filter((word) => !/^\d+$/.test(word));
const given = process.argv
  .slice(2)
  .map(Number)
  .filter((pages) => pages > 0);
const sizes = given.length > 0 ? given : [1, 20, 200];
const engines = all
  .filter((engine) => wanted.length === 0 || wanted.includes(engine))
  .filter((engine) => engine !== 'chromium' || chromium);
if (!existsSync(join(here, 'node_modules')))
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' });
// Inside node_modules, where the peers are found from.
const workspace = mkdtempSync(join(here, 'node_modules/.bench-'));
try {
  await bundle();
  const results = engines.flatMap((engine) => sizes.flatMap((pages) => measureOrExplain(engine, pages)));
  const verdicts = judge(results);
  console.log(renderTable(results, verdicts));
  if (engines.includes('gazette')) describeBundle();
} finally {
  rmSync(workspace, { recursive: true, force: true });
}

/** Bundles the measuring script and the engines, so that no process spends time or memory on TypeScript. */
async function bundle(): Promise<void> {
  const options = {
    outdir: workspace,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    logLevel: 'error',
  } as const;
  const peers = engines
    .filter((engine) => engine !== 'gazette')
    .map((engine) => [engine, join(here, 'engines', `${engine}.ts`)] as const);
  await build({
    ...options,
    entryPoints: { 'measure-render': join(here, 'measure-render.ts'), ...Object.fromEntries(peers) },
    packages: 'external',
  });
  if (!engines.includes('gazette')) return;
  await build({
    ...options,
    entryPoints: [join(here, 'engines/gazette.ts')],
    minify: true,
    alias: { ...leftOutOfPdfkit },
    banner: {
      js: "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);",
    },
  });
  cpSync(join(here, '../../functions/pdf/fonts'), join(workspace, 'fonts'), { recursive: true });
}

/** An engine that fails is left out of the table, and the rest go on. */
function measureOrExplain(engine: Engine, pages: number): Result[] {
  try {
    return [measure(engine, pages)];
  } catch (error) {
    console.error(
      `${engine}, ${pages} pages: ${error instanceof Error ? error.message.split('\n')[0] : error}`,
    );
    return [];
  }
}

function measure(engine: Engine, pages: number): Result {
  mkdirSync(join(workspace, 'out'), { recursive: true });
  const file = join(workspace, 'out', `${engine}-${pages}.pdf`);
  const slow = engine !== 'gazette' && pages >= 200;
  const run = (renders: number) =>
    JSON.parse(
      execFileSync(
        process.execPath,
        [
          join(workspace, 'measure-render.mjs'),
          join(workspace, `${engine}.mjs`),
          String(pages),
          String(renders),
          file,
        ],
        { encoding: 'utf8', cwd: workspace, env: { ...process.env, CHROMIUM: chromium ?? '' } },
      ),
    ) as { first: number; warm: number[]; peak: number; bytes: number };
  const fresh = Array.from({ length: slow ? 2 : 5 }, () => run(0));
  const { warm, bytes } = run(slow ? 3 : pages < 10 ? 60 : 15);
  return {
    engine,
    pages,
    printed: pagesOf(file),
    first: median(fresh.map(({ first }) => first)),
    warm: median(warm),
    peak: median(fresh.map(({ peak }) => peak)),
    bytes,
    file,
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

function pagesOf(file: string): number | undefined {
  const { stdout } = spawnSync('pdfinfo', [file], { encoding: 'utf8' });
  return stdout ? Number(/^Pages:\s+(\d+)/m.exec(stdout)?.[1]) : undefined;
}

/** Verdicts by file: whether it is PDF/A-2a, and whether it is PDF/UA-1. */
function judge(results: readonly Result[]): Map<string, string> {
  const missing = missingForValidation();
  if (missing) return new Map(results.map(({ file }) => [file, `(${missing})`]));
  const failures = validate(results.map(({ file }) => file));
  const verdict = (file: string, flavour: string) =>
    failures.some((failure) => failure.file === file && failure.flavour === flavour) ? 'no' : 'yes';
  return new Map(results.map(({ file }) => [file, `${verdict(file, '2a')} / ${verdict(file, 'ua1')}`]));
}

function describeBundle(): void {
  const files = [
    'gazette.mjs',
    ...['regular', 'italic', 'bold', 'boldItalic', 'code', 'symbols'].map(
      (face) => `fonts/${face}.ttf.deflated`,
    ),
  ];
  const contents = files.map((file) => readFileSync(join(workspace, file)));
  const size = (sum: number) => `${(sum / 1024).toFixed(0)} KB`;
  const whole = contents.reduce((sum, { length }) => sum + length, 0);
  const packed = contents.reduce((sum, bytes) => sum + gzipSync(bytes).length, 0);
  console.log(`bundle with fonts: ${size(whole)}, compressed ${size(packed)} (Node ${process.version})`);
}
