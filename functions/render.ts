import { readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Rejected } from './document/rejected.ts';
import { renderReport } from './publishing/render-report.ts';
import { MissingImages } from './publishing/renderer.ts';

// One file, no servers: `npm run render -- INPUT [OUTPUT.pdf]`.
const [input, output = `${input}.pdf`] = process.argv.slice(2);

if (!input) {
  console.error('usage: npm run render -- INPUT [OUTPUT.pdf]');
  process.exit(2);
}

/** Pictures lie beside the file, as they would beside the upload. */
async function loadImages(keys: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  for (const key of keys) {
    const bytes = await readFile(resolve(dirname(input ?? ''), key)).catch(() => undefined);
    if (bytes) found.set(key, bytes);
  }
  return found;
}

try {
  const key = input.slice(input.lastIndexOf('/') + 1);
  const bytes = await readFile(input);
  const { pdf } = await renderReport({ key, bytes, userMetadata: {} }, loadImages);
  await writeFile(output, pdf);
} catch (error) {
  if (error instanceof Rejected) {
    const { code, vi, en } = error.reason;
    console.error(`${input}: ${code}: ${vi} / ${en}`);
  } else if (error instanceof MissingImages) {
    console.error(`${input}: missing-image: ${error.keys.join(', ')}`);
  } else {
    console.error(
      `${input}: ${(error as NodeJS.ErrnoException).code ?? 'failed'}: ${(error as Error).message}`,
    );
  }
  process.exitCode = 1;
}
