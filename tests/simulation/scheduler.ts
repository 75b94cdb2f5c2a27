import type { Random } from './random.ts';

/** How a call of a port ends, beside the way it should. */
export interface FaultRates {
  /** It fails and nothing happened. */
  readonly fails: number;
  /** It fails although it happened. */
  readonly failsAfter: number;
  /** It fails, and happens later. */
  readonly lands: number;
  /** Its worker dies before it, its lease staying behind. */
  readonly crashes: number;
  /** The same, after it. */
  readonly crashesAfter: number;
}

export const noFaults: FaultRates = { fails: 0, failsAfter: 0, lands: 0, crashes: 0, crashesAfter: 0 };

/** Somebody who calls ports and may die. */
export interface Actor {
  readonly name: string;
  /** A dead actor's calls never return. */
  dead: boolean;
}

interface Call {
  readonly actor: Actor;
  readonly label: string;
  readonly effect: () => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Seconds after which the effect of a failed request no longer comes. */
const latestLanding = 12;

/**
 * Decides which of the calls under way goes on next, and how it ends. Time passes only here.
 * All actors stand still at a port call until `step` picks theirs.
 */
export class Scheduler {
  time = Date.UTC(2026, 0, 5, 8);
  /** How calls end, by what they are called. */
  ratesOf: (label: string) => FaultRates = () => noFaults;
  readonly history: string[] = [];
  private readonly calls: Call[] = [];
  private readonly landings: {
    readonly at: number;
    readonly label: string;
    readonly effect: () => Promise<unknown>;
  }[] = [];
  private readonly random: Random;

  constructor(random: Random) {
    this.random = random;
  }

  /** Puts a port's call in the hands of the scheduler. */
  call<T>(actor: Actor, label: string, effect: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      if (actor.dead) return;
      this.calls.push({ actor, label, effect, resolve: resolve as (value: unknown) => void, reject });
    });
  }

  note(text: string): void {
    this.history.push(`${((this.time - Date.UTC(2026, 0, 5, 8)) / 1000).toFixed(1).padStart(8)} ${text}`);
  }

  /** Whether anybody waits for a call to go on. */
  get busy(): boolean {
    return this.calls.length > 0;
  }

  /** Kills an actor: its calls are forgotten. */
  kill(actor: Actor, why: string): void {
    actor.dead = true;
    this.note(`${actor.name} dies: ${why}`);
    for (let index = this.calls.length - 1; index >= 0; index--) {
      if (this.calls[index]?.actor === actor) this.calls.splice(index, 1);
    }
  }

  /** Lets one call go on, if there is one, and a little time pass. */
  async step(): Promise<void> {
    this.time += this.random.below(400);
    await this.land();
    const [call] = this.calls.splice(this.random.below(this.calls.length), 1);
    if (call) await this.finish(call);
    // Everybody runs up to the next port call.
    await new Promise(setImmediate);
  }

  private async finish(call: Call): Promise<void> {
    const { actor, label, effect } = call;
    const { fails, failsAfter, lands, crashes, crashesAfter } = this.ratesOf(label);
    const outcome = this.random.below(1_000_000) / 1_000_000;
    let bound = crashes;
    if (outcome < bound) return this.kill(actor, `before ${label}`);
    bound += fails;
    if (outcome < bound) return this.fail(call, 'failed');
    bound += lands;
    if (outcome < bound) {
      const at = this.time + 1000 * (1 + this.random.below(latestLanding - 1));
      this.landings.push({ at, label: `${actor.name}'s ${label}`, effect });
      return this.fail(call, 'timed out, lands later');
    }
    try {
      const value = await effect();
      if (outcome < bound + crashesAfter) return this.kill(actor, `after ${label}`);
      if (outcome < bound + crashesAfter + failsAfter) return this.fail(call, 'happened, then timed out');
      this.note(`${actor.name} ${label}`);
      call.resolve(value);
    } catch (error) {
      this.note(`${actor.name} ${label}: ${error}`);
      call.reject(error as Error);
    }
  }

  private fail({ actor, label, reject }: Call, how: string): void {
    this.note(`${actor.name} ${label}: ${how}`);
    reject(new Error(`${label} ${how}`));
  }

  private async land(): Promise<void> {
    for (let index = this.landings.length - 1; index >= 0; index--) {
      const landing = this.landings[index];
      if (!landing || landing.at > this.time) continue;
      this.landings.splice(index, 1);
      this.note(`${landing.label} lands`);
      await landing.effect().catch(() => undefined);
    }
  }
}
