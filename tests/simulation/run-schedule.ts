import { checkSettled, snapshotOf } from './check-settled.ts';
import { type ClerkAction, contentOf, picture, type TimedAction, versionOf } from './clerk.ts';
import { type Mutation, noMutation } from './mutations.ts';
import type { Random } from './random.ts';
import { type FaultRates, noFaults } from './scheduler.ts';
import { Violation, watchWrites } from './watch-writes.ts';
import { Workers } from './workers.ts';
import { createWorld, type World } from './world.ts';

/** Everything a run depends on. */
export interface Schedule {
  readonly seed: number;
  readonly actions: readonly TimedAction[];
}

const usual: FaultRates = { fails: 0.05, failsAfter: 0.03, lands: 0.03, crashes: 0.02, crashesAfter: 0.02 };
const weak: FaultRates = { fails: 0.05, failsAfter: 0.1, lands: 0.4, crashes: 0.05, crashesAfter: 0.1 };
const writes = [
  'library.put',
  'library.remove',
  'records.settle',
  'records.intend',
  'archive.putRevision',
  'Queue.send',
];

/** Faults everywhere, and most of them where one kind of write is concerned: what goes wrong in earnest is seldom alone. */
function storm({ pick }: Random): (label: string) => FaultRates {
  const weakest = pick(writes);
  return (label) => (label.includes(`${weakest}(`) ? weak : usual);
}

const stepsPerAction = 40;
const mostSteps = 20_000;
/** Longer than a picture is waited for. */
const patience = 16 * 60_000;

/**
 * Runs a storm of faults over the use cases while a clerk works, lets the system settle without faults, and
 * checks the promises. Throws `Violation` with the whole history.
 */
export async function runSchedule(
  { seed, actions }: Schedule,
  mutation: Mutation = noMutation,
): Promise<void> {
  const world = createWorld(seed, mutation.leaseMilliseconds);
  const workers = new Workers(world, mutation);
  const watch = watchWrites(world);
  try {
    await weather(world, workers, actions);
    await settle(world, workers, mutation);
    watch.check();
    await checkSettled(world);
    const before = await snapshotOf(world);
    await replay(world, workers, mutation);
    const after = await snapshotOf(world);
    if (after !== before) throw new Violation(`replaying changed what was right:\n${before}\n${after}`);
  } catch (error) {
    if (!(error instanceof Violation)) throw error;
    const story = world.scheduler.history.join('\n');
    throw new Violation(`seed ${seed}: ${error.message}\n${story}`);
  }
}

/** The storm: the clerk's actions among functions that fail, crash, overlap and hear late or never. */
async function weather(world: World, workers: Workers, actions: readonly TimedAction[]): Promise<void> {
  const { scheduler, random, publishQueue, indexQueue } = world;
  scheduler.ratesOf = storm(random);
  publishQueue.duplicates = 0.2;
  indexQueue.duplicates = 0.2;
  for (const [index, { after, action }] of actions.entries()) {
    const until = scheduler.time + after;
    for (let steps = 0; steps < stepsPerAction && (steps < 3 || scheduler.time < until); steps++) {
      workers.tick();
      await scheduler.step();
    }
    scheduler.time = Math.max(scheduler.time, until);
    act(action, index + 1, world);
    // One event in ten never comes, others come twice or late.
    if (!random.chance(0.1)) publishQueue.send(action.key, random.pick([0, 0, 1, 30]));
    if (random.chance(0.05)) void workers.sweep(random.chance(0.5));
  }
}

function act(action: ClerkAction, version: number, world: World): void {
  const { base, scheduler, contents } = world;
  if (action.do === 'remove') {
    scheduler.note(`clerk removes ${action.key}`);
    base.uploads.remove(action.key);
    return;
  }
  const earlier = contents.get(action.key) ?? [];
  const content = action.do === 'put' ? contentOf(action.kind, version) : earlier.at(-2);
  if (content === undefined) return;
  contents.set(action.key, [...earlier, content]);
  scheduler.note(`clerk puts ${action.key}: ${content}`);
  base.uploads.put(action.key, content);
  if (Number.isNaN(versionOf(content)) && action.key !== picture) throw new Error('content without version');
}

/** Fair weather until nothing is left to do, whatever was lost found by sweeps. */
async function settle(world: World, workers: Workers, mutation: Mutation): Promise<void> {
  world.scheduler.ratesOf = () => noFaults;
  world.publishQueue.duplicates = 0;
  world.indexQueue.duplicates = 0;
  world.scheduler.note('the storm is over');
  await drain(world, workers);
  for (let round = 0; round < 4; round++) {
    if (!mutation.noSweep) void workers.sweep(true);
    await drain(world, workers);
    world.scheduler.time += patience;
  }
}

async function drain(world: World, workers: Workers): Promise<void> {
  const { scheduler, publishQueue, indexQueue } = world;
  for (let step = 0; step < mostSteps; step++) {
    workers.tick();
    if (scheduler.busy || !workers.idle) await scheduler.step();
    else {
      const next = [publishQueue.nextAt, indexQueue.nextAt].filter((at) => at !== undefined);
      if (next.length === 0 && publishQueue.dead.length === 0) return;
      if (next.length > 0) scheduler.time = Math.max(scheduler.time, Math.min(...next));
    }
  }
  throw new Violation('the system does not come to rest');
}

/** Every message once more, all at once, with a sweep among them. */
async function replay(world: World, workers: Workers, mutation: Mutation): Promise<void> {
  world.scheduler.note('everything is replayed');
  for (const body of [...world.publishQueue.seen]) world.publishQueue.send(body);
  for (const body of [...world.indexQueue.seen]) world.indexQueue.send(body);
  if (!mutation.noSweep) void workers.sweep(true);
  await drain(world, workers);
}
