import { descendantsOf, functionOf, memoryOf, processorTimeOf } from '../../chaos/processes.ts';

/** What the processes of a local stack use up. */
export interface Usage {
  /** Looks at every process once more. */
  sample(): void;
  /** Milliseconds of processor since the start, by function; the stack's own servers are `services`. */
  processorTimes(): ReadonlyMap<string, number>;
  /** The most memory of all processes at one time, MiB, in each part of the samples. */
  mostMemory(parts: number): readonly number[];
}

/** Watches a process and all below it from now on. What ends between two samples counts up to the first of them. */
export function watchUsage(root: number): Usage {
  const before = new Map<number, number>();
  const latest = new Map<number, { readonly name: string; readonly time: number }>();
  const memory: number[] = [];
  const look = () => {
    const processes = [root, ...descendantsOf(root)];
    for (const pid of processes) {
      const name = latest.get(pid)?.name ?? (pid === root ? 'services' : (functionOf(pid) ?? 'others'));
      latest.set(pid, { name, time: processorTimeOf(pid) });
    }
    memory.push(processes.reduce((sum, pid) => sum + memoryOf(pid), 0));
  };
  look();
  for (const [pid, { time }] of latest) before.set(pid, time);
  return {
    sample: look,
    processorTimes() {
      const times = new Map<string, number>();
      for (const [pid, { name, time }] of latest) {
        times.set(name, (times.get(name) ?? 0) + time - (before.get(pid) ?? 0));
      }
      return times;
    },
    mostMemory(parts) {
      const size = Math.ceil(memory.length / parts);
      return Array.from({ length: parts }, (_, part) =>
        Math.max(...memory.slice(part * size, (part + 1) * size)),
      );
    },
  };
}
