import type { Random } from './random.ts';

export interface Message {
  readonly body: string;
  /** Of the messages that it goes on for. */
  readonly failures: number;
  visibleAt: number;
  receives: number;
}

/** How often a message is handed out before it is a dead letter, and how long it is out of sight meanwhile. */
const maxReceives = 3;
const visibilityTimeout = 360_000;

/** A queue that delivers in any order, at least once, now and then twice. */
export class SimulatedQueue {
  readonly dead: Message[] = [];
  /** Every body that was ever sent. */
  readonly seen = new Set<string>();
  duplicates = 0;
  private messages: Message[] = [];
  private readonly random: Random;
  private readonly now: () => number;

  constructor(random: Random, now: () => number) {
    this.random = random;
    this.now = now;
  }

  send(body: string, delaySeconds = 0, failures = 0): void {
    this.seen.add(body);
    const copies = this.random.chance(this.duplicates) ? 2 : 1;
    for (let copy = 0; copy < copies; copy++) {
      this.messages.push({ body, failures, visibleAt: this.now() + delaySeconds * 1000, receives: 0 });
    }
  }

  /** A message that can be seen now; out of sight until it is deleted or its time is over. */
  receive(): Message | undefined {
    const visible = this.messages.filter(({ visibleAt }) => visibleAt <= this.now());
    if (visible.length === 0) return undefined;
    const message = this.random.pick(visible);
    if (message.receives >= maxReceives) {
      this.delete(message);
      this.dead.push({ ...message, receives: 0 });
      return this.receive();
    }
    message.receives++;
    message.visibleAt = this.now() + visibilityTimeout;
    return message;
  }

  delete(message: Message): void {
    this.messages = this.messages.filter((other) => other !== message);
  }

  /** When the next message can be seen; undefined where there is none. */
  get nextAt(): number | undefined {
    return this.messages.length > 0
      ? Math.min(...this.messages.map(({ visibleAt }) => visibleAt))
      : undefined;
  }
}
