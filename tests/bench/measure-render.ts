import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { contentOf, type Piece } from './render-content.ts';

// Runs in a process of its own: ENGINE-MODULE PAGES WARM-RENDERS OUTPUT. Prints what it measured as JSON.
interface Engine {
  render(pieces: readonly Piece[]): Promise<Uint8Array>;
  close?(): Promise<void>;
}

const [module = '', pages = '1', renders = '0', output = ''] = process.argv.slice(2);
const content = contentOf(Number(pages));
const start = performance.now();
const engine = (await import(module)) as Engine;
const pdf = await engine.render(content);
const first = performance.now() - start;
const peak = process.resourceUsage().maxRSS / 1024 + childrenPeak();
const warm: number[] = [];
for (let i = 0; i < Number(renders); i++) {
  const begin = performance.now();
  await engine.render(content);
  warm.push(performance.now() - begin);
}
await engine.close?.();
if (output) writeFileSync(output, pdf);
console.log(JSON.stringify({ first, warm, peak, bytes: pdf.length }));

/** MB at their height of the processes this one started, where the system tells. */
function childrenPeak(): number {
  const parents = new Map<string, { parent: string; peak: number }>();
  try {
    for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      const status = readFileSync(`/proc/${id}/status`, 'utf8');
      const field = (name: string) => new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? '0';
      parents.set(id, { parent: field('PPid'), peak: Number(field('VmHWM')) / 1024 });
    }
  } catch {
    // A process ended while it was looked at, or this is not Linux.
  }
  let sum = 0;
  for (const [id, { peak }] of parents) {
    let ancestor: string | undefined = parents.get(id)?.parent;
    while (ancestor && ancestor !== String(process.pid)) ancestor = parents.get(ancestor)?.parent;
    if (ancestor) sum += peak;
  }
  return sum;
}
