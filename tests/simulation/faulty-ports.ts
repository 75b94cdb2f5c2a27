import type { Actor, Scheduler } from './scheduler.ts';

/**
 * The same port, each call going through the scheduler. Listings are one call: what changes while they are
 * read is not their point.
 */
export function throughScheduler<Port extends object>(
  name: string,
  port: Port,
  actor: Actor,
  scheduler: Scheduler,
): Port {
  return new Proxy(port, {
    get(target, property, receiver) {
      const member: unknown = Reflect.get(target, property, receiver);
      if (typeof member !== 'function' || typeof property !== 'string') return member;
      return (...args: unknown[]) => {
        const label = `${name}.${property}(${args.map(describe).join(', ')})`;
        const result: unknown = isListing(name, property) ? undefined : member;
        if (result === undefined) {
          return iterate(scheduler.call(actor, label, () => collect(member.apply(target, args))));
        }
        return scheduler.call(actor, label, async () => member.apply(target, args));
      };
    },
  });
}

function isListing(name: string, method: string): boolean {
  return method === 'list' || method === 'all' || (name === 'index' && method === 'versions');
}

async function collect(items: AsyncIterable<unknown>): Promise<unknown[]> {
  const all = [];
  for await (const item of items) all.push(item);
  return all;
}

async function* iterate(items: Promise<unknown[]>): AsyncGenerator<unknown> {
  yield* await items;
}

function describe(value: unknown): string {
  if (value instanceof Uint8Array) return new TextDecoder().decode(value).slice(0, 24).replaceAll('\n', ' ');
  if (typeof value === 'object' && value !== null) {
    const { status, version, owner } = value as Record<string, unknown>;
    if (status) return `${status} v${version}`;
    return owner ? `lease ${owner}` : JSON.stringify(value).slice(0, 40);
  }
  return String(value);
}
