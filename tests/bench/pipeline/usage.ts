import { descendantsOf, functionOf, memoryOf, processorTimeOf } from '../../chaos/processes.ts';
import { quantile } from '../quantile.ts';

/** Figures by function; the stack's own servers are `services`. */
export type ByFunction = ReadonlyMap<string, number>;

/** What the processes of a local stack use up. */
export interface Usage {
  /** Looks at every process once more. */
  sample(): void;
  /** Milliseconds of processor since the start. What ends between two samples counts up to the first of them. */
  processorTimes(): ByFunction;
  /** MiB of all processes together, in the order of the samples. */
  memory(): readonly number[];
  /** MiB, the median of the latest quarter of the samples. */
  latestMemory(): ByFunction;
}

/** Watches a process and all below it from now on. */
export function watchUsage(root: number): Usage {
  const names = new Map<number, string>();
  const before = new Map<number, number>();
  const latest = new Map<number, number>();
  const samples: ByFunction[] = [];
  const sample = () => {
    const memory = new Map<string, number>();
    for (const pid of [root, ...descendantsOf(root)]) {
      const name = names.get(pid) ?? (pid === root ? 'services' : (functionOf(pid) ?? 'others'));
      names.set(pid, name);
      latest.set(pid, processorTimeOf(pid));
      memory.set(name, (memory.get(name) ?? 0) + memoryOf(pid));
    }
    samples.push(memory);
  };
  sample();
  for (const [pid, time] of latest) before.set(pid, time);
  return {
    sample,
    processorTimes() {
      const times = new Map<string, number>();
      for (const [pid, time] of latest) {
        const name = names.get(pid) ?? '';
        times.set(name, (times.get(name) ?? 0) + time - (before.get(pid) ?? 0));
      }
      return times;
    },
    memory: () => samples.map((sizes) => [...sizes.values()].reduce((sum, size) => sum + size, 0)),
    latestMemory() {
      const quarter = samples.slice(-Math.ceil(samples.length / 4));
      const functions = new Set(quarter.flatMap((sizes) => [...sizes.keys()]));
      return new Map(
        [...functions].map((name) => [
          name,
          quantile(
            quarter.map((sizes) => sizes.get(name) ?? 0),
            0.5,
          ),
        ]),
      );
    },
  };
}

/** The median of each quarter of figures that came one after the other. */
export function mediansByQuarter(figures: readonly number[]): readonly number[] {
  const size = Math.ceil(figures.length / 4);
  return [0, 1, 2, 3].map((part) => quantile(figures.slice(part * size, (part + 1) * size), 0.5));
}
