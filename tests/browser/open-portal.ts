import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { handlePortal } from '../../functions/portal/handle-portal.ts';
import { createIndexWriter } from '../../functions/search/index-writer.ts';
import { openSearchIndex } from '../../functions/search/search-index.ts';
import { fakeSnapshotStore } from '../fakes/snapshot-store.ts';
import { createPortal } from '../portal/build.ts';
import { drawPage } from './draw-page.ts';
import { sampleReports } from './sample-reports.ts';
import { serve } from './serve.ts';

/** The portal with the sample reports, the real search index and ports in memory, served on this machine. */
export async function openPortal() {
  const portal = createPortal();
  const picture = drawPage();
  const [first] = sampleReports;
  if (!first) throw new Error('there are no sample reports');
  await portal.publish(
    { ...first.metadata, title: 'Báo cáo Tình hình kinh tế - xã hội quý I' },
    { ...first, at: '2026-03-27T01:00:00.000Z', picture },
  );
  for (const sample of sampleReports) {
    // The news item stands for what was published before its picture was made.
    const made = sample.metadata.type === 'Tin' ? {} : { picture };
    await portal.publish(sample.metadata, { ...sample, ...made });
  }
  const gone = await portal.publish(
    { title: 'Thông báo Lịch tiếp dân tháng 2 năm 2026', number: '08/TB-UBND', date: '2026-02-01' },
    { at: '2026-02-01T02:00:00.000Z' },
  );
  await portal.withdraw(gone);

  const store = fakeSnapshotStore();
  const directory = await mkdtemp(join(tmpdir(), 'gazette-portal-'));
  const writer = createIndexWriter({ store, directory: join(directory, 'writer') });
  await writer.apply([
    ...portal.index.reports
      .filter(({ id }) => id !== gone.id)
      .map((report) => ({ kind: 'publish', report }) as const),
    {
      kind: 'withdraw',
      report: {
        id: gone.id,
        version: 2,
        key: gone.key,
        title: 'Thông báo Lịch tiếp dân tháng 2 năm 2026',
        withdrawnAt: '2026-05-02T03:00:00.000Z',
      },
    },
  ]);
  const index = openSearchIndex({ store, directory: join(directory, 'reader') });
  const ports = { ...portal.ports, index };
  const { origin, close } = await serve((request) => handlePortal(request, ports));
  const idOf = (title: string) => {
    const found = portal.index.reports.find((report) => report.title.includes(title));
    if (!found) throw new Error(`no sample is called ${title}`);
    return found.id;
  };
  return {
    origin,
    gone,
    idOf,
    ports,
    failures: portal.failures,
    close: async () => {
      await close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
