import type { Delivery } from '../../functions/publishing/ports.ts';
import type { PublishingPorts } from '../../functions/publishing/publishing-ports.ts';
import { createLineRenderer } from '../fakes/line-renderer.ts';
import { createMemoryArchive } from '../fakes/memory-archive.ts';
import { createMemoryIndex, type MemoryIndex } from '../fakes/memory-index.ts';
import { createMemoryLibrary } from '../fakes/memory-library.ts';
import { createMemoryRecords } from '../fakes/memory-records.ts';
import { createMemoryUploads, type MemoryUploads } from '../fakes/memory-uploads.ts';
import { throughScheduler } from './faulty-ports.ts';
import { createRandom, type Random } from './random.ts';
import { type Actor, Scheduler } from './scheduler.ts';
import { SimulatedQueue } from './simulated-queue.ts';

/** The ports of every use case. */
export type AllPorts = PublishingPorts & { readonly index: MemoryIndex };

/** Everything of one simulated run. `base` is the truth; actors see it through `portsOf`. */
export interface World {
  readonly random: Random;
  readonly scheduler: Scheduler;
  readonly base: Omit<AllPorts, 'publishQueue' | 'indexQueue' | 'uploads'> & {
    readonly uploads: MemoryUploads;
  };
  readonly publishQueue: SimulatedQueue;
  readonly indexQueue: SimulatedQueue;
  /** What the clerk put under each key, the latest last. */
  readonly contents: Map<string, readonly string[]>;
  portsOf(actor: Actor): AllPorts;
  /** A call of another kind, by whoever has these ports. */
  callAs<T>(ports: AllPorts, label: string, effect: () => Promise<T>): Promise<T>;
}

export function createWorld(seed: number, leaseMilliseconds?: number): World {
  const random = createRandom(seed);
  const scheduler = new Scheduler(random);
  const now = () => scheduler.time;
  const publishQueue = new SimulatedQueue(random, now);
  const indexQueue = new SimulatedQueue(random, now);
  const base = {
    uploads: createMemoryUploads(now),
    library: createMemoryLibrary(),
    archive: createMemoryArchive(),
    records: createMemoryRecords(now, leaseMilliseconds),
    index: createMemoryIndex(),
    renderer: createLineRenderer(),
    clock: { now },
  };
  const queues = {
    publishQueue: {
      send: async (keys: readonly string[], { delaySeconds, failures }: Delivery = {}) => {
        for (const key of keys) publishQueue.send(key, delaySeconds, failures);
      },
    },
    indexQueue: {
      send: async (ids: readonly string[]) => {
        for (const id of ids) indexQueue.send(id);
      },
    },
  };
  const actors = new WeakMap<AllPorts, Actor>();
  const portsOf = (actor: Actor): AllPorts => {
    const through = <Port extends object>(name: string, port: Port) =>
      throughScheduler(name, port, actor, scheduler);
    const ports = {
      uploads: through('uploads', base.uploads),
      library: through('library', base.library),
      archive: through('archive', base.archive),
      records: through('records', base.records),
      index: through('index', base.index),
      publishQueue: through('publishQueue', queues.publishQueue),
      indexQueue: through('indexQueue', queues.indexQueue),
      renderer: base.renderer,
      clock: base.clock,
    };
    actors.set(ports, actor);
    return ports;
  };
  const callAs = <T>(ports: AllPorts, label: string, effect: () => Promise<T>): Promise<T> => {
    const actor = actors.get(ports);
    if (!actor) throw new Error('nobody has these ports');
    return scheduler.call(actor, label, effect);
  };
  return { random, scheduler, base, publishQueue, indexQueue, contents: new Map(), portsOf, callAs };
}
