import { readdirSync, readFileSync } from 'node:fs';

/** Every process below one, itself left out. Linux only: read from /proc. */
export function descendantsOf(root: number): readonly number[] {
  const childrenOf = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const parent = Number(statusOf(Number(name))?.[1]);
    if (Number.isNaN(parent)) continue;
    childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), Number(name)]);
  }
  const found: number[] = [];
  const rest = [root];
  for (let pid = rest.pop(); pid !== undefined; pid = rest.pop()) {
    const children = childrenOf.get(pid) ?? [];
    found.push(...children);
    rest.push(...children);
  }
  return found;
}

/** Memory of a process, MiB; what it shares with others counts in part (proportional set size). */
export function memoryOf(pid: number): number {
  const kib = /^Pss:\s+(\d+)/m.exec(read(pid, 'smaps_rollup') ?? '')?.[1];
  return Number(kib ?? 0) / 1024;
}

/** Milliseconds that processors have spent on a process, its own and the system's on its behalf. */
export function processorTimeOf(pid: number): number {
  const [user = 0, system = 0] = statusOf(pid)?.slice(11, 13).map(Number) ?? [];
  // The kernel counts in hundredths of a second for whoever reads /proc.
  return (user + system) * 10;
}

/** Name of the function that a process of the local stack runs; undefined for any other process. */
export function functionOf(pid: number): string | undefined {
  return /(?:^|\0)AWS_LAMBDA_FUNCTION_NAME=([^\0]+)/.exec(read(pid, 'environ') ?? '')?.[1];
}

/** Fields of /proc/PID/stat from the third on, the state. */
function statusOf(pid: number): readonly string[] | undefined {
  const status = read(pid, 'stat');
  // The command may hold spaces and brackets: the fields start behind its last one.
  return status?.slice(status.lastIndexOf(')') + 2).split(' ');
}

function read(pid: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}
