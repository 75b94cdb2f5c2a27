import type { Upload } from '../../functions/publishing/ports.ts';
import type { AllPorts, World } from './world.ts';

/** A fault of ours, planted to see whether the simulation finds it. */
export interface Mutation {
  readonly acknowledgeFirst?: boolean;
  readonly noSweep?: boolean;
  readonly leaseMilliseconds?: number;
  /** The ports as a faulty use case would use them. */
  ports?(ports: AllPorts, world: World): AllPorts;
}

export const noMutation: Mutation = {};

/** Each must be found. The name says what is wrong. */
export const mutations: Readonly<Record<string, Mutation>> = {
  'no lease: everybody works on everything': {
    leaseMilliseconds: -1,
    ports: (ports, { base }) => ({
      ...ports,
      records: {
        ...ports.records,
        async intend(id, intents) {
          const claim = await base.records.claim(id, (await base.records.get(id))?.key ?? '');
          if (claim.held) await base.records.intend(id, intents, claim.lease);
        },
        async settle(record) {
          const claim = await base.records.claim(record.id, record.key);
          if (claim.held) await base.records.settle(record, claim.lease);
        },
      },
    }),
  },
  'acknowledged before the work, and no sweep': { acknowledgeFirst: true, noSweep: true },
  'no sweep: a lost event is lost': { noSweep: true },
  'indexed before the record is written, and no sweep': {
    noSweep: true,
    ports: (ports) => ({
      ...ports,
      indexQueue: { send: async () => undefined },
      records: {
        ...ports.records,
        async settle(record, lease) {
          await ports.indexQueue.send([record.id]);
          await ports.records.settle(record, lease);
        },
      },
    }),
  },
  'a write to the library that does not say what it replaces': {
    ports: (ports, { base, callAs }) => ({
      ...ports,
      library: {
        ...ports.library,
        put: (key, pdf, about) =>
          callAs(ports, 'library.put', async () => {
            const there = await base.library.head(key);
            return base.library.put(key, pdf, about, there?.etag);
          }),
      },
    }),
  },
  'withdrawn in the record but not in the library': {
    ports: (ports) => ({ ...ports, library: { ...ports.library, remove: async () => true } }),
  },
  'the upload as it was when it was first read': {
    ports: (ports, world) => ({
      ...ports,
      uploads: {
        ...ports.uploads,
        async get(key) {
          const upload = await ports.uploads.get(key);
          if (!upload) return undefined;
          const first = firstReads.get(world) ?? new Map<string, Upload>();
          firstReads.set(world, first);
          if (!first.has(key)) first.set(key, upload);
          return { ...upload, bytes: first.get(key)?.bytes ?? upload.bytes };
        },
      },
    }),
  },
  'a rejection that takes down the good report': {
    ports: (ports) => ({
      ...ports,
      records: {
        ...ports.records,
        settle(record, lease) {
          const { publication: _, ...rest } = record;
          return ports.records.settle(record.status === 'rejected' ? rest : record, lease);
        },
      },
    }),
  },
  'a message to the index that is never sent, and no sweep': {
    noSweep: true,
    ports: (ports) => ({ ...ports, indexQueue: { send: async () => undefined } }),
  },
  'an archive that is not written': {
    ports: (ports) => ({ ...ports, archive: { ...ports.archive, putRevision: async () => undefined } }),
  },
  'an intent that is not noted': {
    ports: (ports) => ({ ...ports, records: { ...ports.records, intend: async () => undefined } }),
  },
  'a revision that forgets the ones before': {
    ports: (ports) => ({
      ...ports,
      records: {
        ...ports.records,
        settle: (record, lease) =>
          ports.records.settle({ ...record, revisions: record.revisions.slice(-1) }, lease),
      },
    }),
  },
};

/** What the mutation that reads stale uploads read first, by run. */
const firstReads = new WeakMap<World, Map<string, Upload>>();
