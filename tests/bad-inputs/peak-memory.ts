import { parentPort } from 'node:worker_threads';
import { Rejected } from '../../functions/document/rejected.ts';
import { MissingImages } from '../../functions/publishing/renderer.ts';
import { createThreadRenderer } from '../../functions/publishing/thread-renderer.ts';
import type { BadInput, Ending } from './bad-input.ts';
import { badInputs } from './bad-inputs.ts';

// `node tests/bad-inputs/peak-memory.ts NAME...`: renders bad inputs one after the other, as `publish-report` does,
// and prints how each ended, a line of JSON each.

/** How an upload ended, and what it cost. */
export interface Outcome {
  readonly name: string;
  readonly ends: Ending | { readonly failed: string };
  /** What the author is told. */
  readonly told: readonly string[];
  /** Of `shows`, what is missing; of `hides`, what is there. */
  readonly lacks: readonly string[];
  readonly reveals: readonly string[];
  readonly seconds: number;
  /** MiB of memory of this process at their highest, where this upload raised them. */
  readonly peak: number;
}

const script = new URL('../../functions/render-thread.ts', import.meta.url);
const renderer = createThreadRenderer(script, '1');

async function run(input: BadInput): Promise<Outcome> {
  const before = process.resourceUsage().maxRSS;
  const start = performance.now();
  const parts = await outcomeOf(input);
  const after = process.resourceUsage().maxRSS;
  return {
    name: input.name,
    ...parts,
    seconds: Math.round(performance.now() - start) / 1000,
    peak: after > before ? Math.round(after / 1024) : 0,
  };
}

async function outcomeOf(input: BadInput): Promise<Pick<Outcome, 'ends' | 'told' | 'lacks' | 'reveals'>> {
  const bytes = bytesOf(input.bytes);
  const upload = {
    key: input.key,
    bytes,
    userMetadata: input.userMetadata ?? {},
    etag: 'e',
    size: bytes.length,
    uploadedAt: '2026-01-05T00:00:00.000Z',
  };
  const loadImages = async (keys: readonly string[]) => {
    const beside = Object.entries(input.beside ?? {}).filter(([key]) => keys.includes(key));
    return new Map(beside.map(([key, build]) => [key, bytesOf(build)] as const));
  };
  const none = { told: [], lacks: [], reveals: [] };
  try {
    const { text, pdf, warnings } = await renderer.render(upload, loadImages);
    const file = Buffer.from(pdf);
    return {
      ends: { published: warnings.map(({ code }) => code) },
      told: warnings.flatMap(({ vi, en }) => [vi, en]),
      lacks: (input.shows ?? []).filter((words) => !text.includes(words)),
      reveals: (input.hides ?? []).filter((words) => text.includes(words) || file.includes(words)),
    };
  } catch (error) {
    if (error instanceof MissingImages) return { ...none, ends: { waits: error.keys } };
    if (!(error instanceof Rejected)) return { ...none, ends: { failed: String((error as Error).stack) } };
    return { ...none, ends: { rejected: error.reason.code }, told: [error.reason.vi, error.reason.en] };
  }
}

function bytesOf(build: () => Uint8Array | string): Uint8Array {
  const built = build();
  return typeof built === 'string' ? Buffer.from(built) : built;
}

if (import.meta.main && !parentPort) {
  const names = process.argv.slice(2);
  for (const input of badInputs) {
    if (names.includes(input.name)) console.log(JSON.stringify(await run(input)));
  }
  await renderer.close();
}
