import type { Delivery } from '../../functions/publishing/ports.ts';

/** A queue in memory: what was sent, in order. `take` empties it. */
export interface MemoryQueue {
  send(items: readonly string[], delivery?: Delivery): Promise<void>;
  take(): readonly string[];
}

export function createMemoryQueue(): MemoryQueue {
  let sent: string[] = [];
  return {
    async send(items) {
      sent.push(...items);
    },
    take() {
      const taken = sent;
      sent = [];
      return taken;
    },
  };
}
