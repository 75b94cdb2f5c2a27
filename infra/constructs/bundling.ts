import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DockerImage } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { buildSync } from 'esbuild';
import type { FunctionName } from '../../functions/environment.ts';
import { leftOutOfPdfkit } from './left-out-of-pdfkit.ts';

const root = join(import.meta.dirname, '../..');

/** A file or folder that a bundle reads at run time, by its place in the project and beside the bundle. */
interface Companion {
  readonly from: string;
  readonly to: string;
}

const fonts: Companion = { from: 'functions/pdf/fonts', to: 'fonts' };
const pdfium: Companion = { from: 'node_modules/@hyzyla/pdfium/dist/pdfium.wasm', to: 'pdfium.wasm' };
const resvg: Companion = { from: 'node_modules/@resvg/resvg-wasm/index_bg.wasm', to: 'index_bg.wasm' };
const mozjpeg: Companion = {
  from: 'node_modules/@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm',
  to: 'mozjpeg_enc.wasm',
};
const webp: Companion = { from: 'node_modules/@jsquash/webp/codec/dec/webp_dec.wasm', to: 'webp_dec.wasm' };

/** What each bundle needs besides its JavaScript; what does not exist is left out. */
const companionsOf: Readonly<Record<FunctionName, readonly Companion[]>> = {
  'publish-report': [fonts, pdfium, resvg, mozjpeg, webp],
  'index-report': [],
  portal: [],
  desk: [],
  sweep: [],
  bury: [],
};

/** Threads that an entry starts, by name of the module beside its own. */
const threadsOf: Partial<Record<FunctionName, Readonly<Record<string, string>>>> = {
  'publish-report': { 'render-thread': 'functions/render-thread.ts' },
};

/**
 * The code of an entry in `functions/`: minified ES modules, `index.mjs` first, with their companions.
 * Bundled by esbuild on this machine, without Docker; the same sources give the same asset hash,
 * so that an unchanged bundle is not built twice.
 */
export function bundleEntry(name: FunctionName): Code {
  return Code.fromAsset(join(root, 'functions'), {
    assetHash: hashOfSources(name),
    bundling: {
      image: DockerImage.fromRegistry('not-used'),
      local: {
        tryBundle: (outputDirectory) => {
          bundle(name, outputDirectory);
          return true;
        },
      },
    },
  });
}

function bundle(name: FunctionName, directory: string): void {
  buildSync({
    absWorkingDir: root,
    entryPoints: { index: `functions/${name}.ts`, ...threadsOf[name] },
    outdir: directory,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // What is imported when it is needed is loaded when it is needed.
    splitting: true,
    // Identifiers stay, so that stack traces can be read. (To shorten them and keep names at run time costs a tenth of
    // the processor time of every call of the SDK.)
    minifyWhitespace: true,
    minifySyntax: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    alias: { ...leftOutOfPdfkit },
    legalComments: 'none',
    logLevel: 'error',
    // CommonJS packages inside an ES module still call `require` for what Node itself holds.
    banner: {
      js: "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);",
    },
  });
  for (const { from, to } of companionsOf[name]) {
    const source = join(root, from);
    if (existsSync(source)) cpSync(source, join(directory, to), { recursive: true });
  }
}

function hashOfSources(name: FunctionName): string {
  const sources = globSync(
    [
      'functions/**/*',
      'package-lock.json',
      'tsconfig.json',
      'infra/constructs/{bundling,left-out,left-out-of-pdfkit}.ts',
    ],
    { cwd: root, withFileTypes: true },
  )
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const hash = createHash('sha256').update(name);
  for (const source of sources) {
    hash.update(source.slice(root.length)).update('\0').update(readFileSync(source));
  }
  return hash.digest('hex');
}
