import { buryReport } from '../../functions/publishing/bury-report.ts';
import { indexReports } from '../../functions/publishing/index-reports.ts';
import { publishReport } from '../../functions/publishing/publish-report.ts';
import { sweep } from '../../functions/publishing/sweep.ts';
import type { Mutation } from './mutations.ts';
import type { Actor } from './scheduler.ts';
import type { Message, SimulatedQueue } from './simulated-queue.ts';
import type { AllPorts, World } from './world.ts';

/** A function at work: an actor that is killed when its time is over. */
interface Worker extends Actor {
  readonly deadline: number;
  done: boolean;
}

/** Milliseconds a function may run. */
const timeout = 60_000;
const most = { publish: 4, index: 2, bury: 1, sweep: 1 } as const;
type Role = keyof typeof most;

/** Starts functions as their event sources would, up to their concurrency, and ends those that take too long. */
export class Workers {
  private readonly working = new Map<Worker, Role>();
  private count = 0;
  private readonly world: World;
  private readonly mutation: Mutation;

  constructor(world: World, mutation: Mutation) {
    this.world = world;
    this.mutation = mutation;
  }

  get idle(): boolean {
    return this.working.size === 0;
  }

  /** Starts what there is work for; ends what ran out of time. */
  tick(): void {
    for (const [worker] of this.working) {
      if (!worker.dead && this.world.scheduler.time > worker.deadline) {
        this.world.scheduler.kill(worker, 'its time is over');
      }
      if (worker.dead || worker.done) this.working.delete(worker);
    }
    const { publishQueue, indexQueue } = this.world;
    this.take('publish', publishQueue, (ports, { body, failures, receives }) =>
      publishReport(body, ports, failures + receives - 1),
    );
    this.take('index', indexQueue, (ports, { body }) => indexReports([body], ports));
    const letter = publishQueue.dead[0];
    if (letter && this.free('bury')) {
      publishQueue.dead.shift();
      this.start('bury', (ports) => buryReport(letter.body, ports)).catch(() =>
        publishQueue.dead.push(letter),
      );
    }
    // A dead letter of the index is told by the alarm; the sweep finds what the index lacks.
    indexQueue.dead.length = 0;
  }

  /** Runs a sweep, unless one is running. */
  async sweep(full: boolean): Promise<void> {
    if (this.free('sweep'))
      await this.start('sweep', (ports) => sweep({ full }, ports)).catch(() => undefined);
  }

  private take(
    role: Role,
    queue: SimulatedQueue,
    work: (ports: AllPorts, message: Message) => Promise<unknown>,
  ): void {
    if (!this.free(role)) return;
    const message = queue.receive();
    if (!message) return;
    if (this.mutation.acknowledgeFirst) queue.delete(message);
    const before = this.count;
    this.start(role, (ports) => work(ports, message)).then(
      (failed) => {
        const refused = Array.isArray(failed) && failed.length > 0;
        // Now and then an acknowledgement is lost.
        if (!refused && !this.world.random.chance(queue.duplicates / 4)) queue.delete(message);
      },
      () => this.world.scheduler.note(`${role}${before} gives the message back`),
    );
  }

  private free(role: Role): boolean {
    return [...this.working.values()].filter((each) => each === role).length < most[role];
  }

  private start(role: Role, work: (ports: AllPorts) => Promise<unknown>): Promise<unknown> {
    const { scheduler } = this.world;
    const worker: Worker = {
      name: `${role}${this.count++}`,
      dead: false,
      done: false,
      deadline: scheduler.time + timeout,
    };
    this.working.set(worker, role);
    const ports = this.mutation.ports?.(this.world.portsOf(worker), this.world) ?? this.world.portsOf(worker);
    return work(ports).finally(() => {
      worker.done = true;
    });
  }
}
