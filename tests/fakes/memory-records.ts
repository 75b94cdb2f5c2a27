import { LeaseLost, type Records } from '../../functions/publishing/ports.ts';
import type { Lease, ReportRecord } from '../../functions/publishing/record.ts';

interface Entry {
  readonly key: string;
  readonly record?: ReportRecord;
  readonly lease?: Lease;
  readonly claimedAt: string;
}

/** The records in memory, with leases by the given clock that hold as long as those in DynamoDB. */
export function createMemoryRecords(now: () => number = () => 0, leaseMilliseconds = 75_000): Records {
  const entries = new Map<string, Entry>();
  const uses = new Map<string, Set<string>>();
  let owners = 0;

  const recordOf = (id: string, { record, key, claimedAt }: Entry): ReportRecord =>
    record ?? {
      id,
      key,
      version: 0,
      status: 'received',
      warnings: [],
      revisions: [],
      updatedAt: claimedAt,
    };
  const held = (id: string, lease: Lease): Entry => {
    const entry = entries.get(id);
    if (entry?.lease?.owner !== lease.owner) throw new LeaseLost(id);
    return entry;
  };
  return {
    async get(id) {
      const entry = entries.get(id);
      return entry && recordOf(id, entry);
    },
    async getMany(ids) {
      const found = ids.flatMap((id) => {
        const entry = entries.get(id);
        return entry ? [[id, recordOf(id, entry)] as const] : [];
      });
      return new Map(found);
    },
    async claim(id, key) {
      const entry = entries.get(id);
      if (entry?.lease && entry.lease.until >= now()) return { held: false };
      const lease = { owner: String(++owners), until: now() + leaseMilliseconds };
      const claimedAt = entry?.claimedAt ?? new Date(now()).toISOString();
      entries.set(id, { key, claimedAt, ...(entry?.record && { record: entry.record }), lease });
      return { held: true, lease, record: entry?.record };
    },
    async intend(id, intents, lease) {
      const entry = held(id, lease);
      entries.set(id, { ...entry, record: { ...recordOf(id, entry), intents } });
    },
    async settle(record, lease) {
      const { key, claimedAt } = held(record.id, lease);
      entries.set(record.id, { key, claimedAt, record });
    },
    async release(id, lease) {
      const entry = entries.get(id);
      if (entry?.lease?.owner !== lease.owner) return;
      const { lease: _, ...free } = entry;
      entries.set(id, free);
    },
    async forget(id, lease) {
      held(id, lease);
      entries.delete(id);
    },
    async byStatus(status, cursor = '0', size = 100) {
      const all = [...entries].map(([id, entry]) => recordOf(id, entry));
      const matching = all
        .filter((record) => record.status === status)
        .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt) || a.id.localeCompare(b.id));
      const end = Number(cursor) + size;
      const records = matching.slice(Number(cursor), end);
      return end < matching.length ? { records, cursor: String(end) } : { records };
    },
    async *all() {
      for (const [id, entry] of [...entries]) yield recordOf(id, entry);
    },
    async noteUse(imageKey, reportKey) {
      uses.set(imageKey, (uses.get(imageKey) ?? new Set()).add(reportKey));
    },
    usesOf: async (imageKey) => [...(uses.get(imageKey) ?? [])],
  };
}
