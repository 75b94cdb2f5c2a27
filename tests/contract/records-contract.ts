import { expect, test } from 'vitest';
import { LeaseLost, type Records } from '../../functions/publishing/ports.ts';
import type { ReportRecord, UploadStatus } from '../../functions/publishing/record.ts';

const recordOf = (
  id: string,
  status: UploadStatus = 'published',
  updatedAt = '2026-01-01',
): ReportRecord => ({
  id,
  key: `${id} – báo cáo.docx`,
  version: 1,
  status,
  warnings: [],
  revisions: [],
  updatedAt,
});

/** What every store of records must do. `clock.time` is its time in milliseconds; ids are new in every test. */
export function recordsContract(create: () => Records, clock: { time: number }): void {
  async function settled(records: Records, record: ReportRecord): Promise<void> {
    const claim = await records.claim(record.id, record.key);
    if (!claim.held) throw new Error('not held');
    await records.settle(record, claim.lease);
  }

  test('gives back what was settled, and lets go of the lease', async () => {
    const records = create();
    await settled(records, recordOf('r1'));
    expect(await records.get('r1')).toEqual(recordOf('r1'));
    expect(await records.claim('r1', 'k')).toMatchObject({ held: true, record: recordOf('r1') });
    expect(await records.get('none')).toBeUndefined();
  });

  test('has one holder of a lease at a time', async () => {
    const records = create();
    const claims = await Promise.all([1, 2, 3, 4].map(() => records.claim('r2', 'k')));
    expect(claims.filter(({ held }) => held)).toHaveLength(1);
  });

  test('shows a key as received between its first claim and its first settlement', async () => {
    const records = create();
    const claim = await records.claim('r3', 'k');
    expect(claim).toMatchObject({ held: true, record: undefined });
    expect(await records.get('r3')).toMatchObject({ id: 'r3', key: 'k', status: 'received', version: 0 });
  });

  test('refuses a holder whose lease ran out and was taken', async () => {
    const records = create();
    const first = await records.claim('r4', 'k');
    clock.time += 80_000;
    const second = await records.claim('r4', 'k');
    if (!first.held || !second.held) throw new Error('not held');
    await expect(records.settle(recordOf('r4'), first.lease)).rejects.toThrow(LeaseLost);
    await expect(records.forget('r4', first.lease)).rejects.toThrow(LeaseLost);
    await records.release('r4', first.lease);
    expect((await records.claim('r4', 'k')).held).toBe(false);
    await records.settle(recordOf('r4'), second.lease);
    expect(await records.get('r4')).toEqual(recordOf('r4'));
  });

  test('keeps intents until the record is settled without it', async () => {
    const records = create();
    const intent = {
      revision: 1,
      publishedAt: '2026-01-01',
      title: 'Báo cáo',
      pages: 1,
      bytes: 1,
      sha256: 'ff',
      sourceEtag: 'e',
      metadata: { title: 'Báo cáo', recipients: [], language: 'vi', profile: 'article' as const },
      renderer: '1',
      images: {},
      picture: false,
    };
    const claim = await records.claim('r6', 'k');
    if (!claim.held) throw new Error('not held');
    await records.intend('r6', [intent], claim.lease);
    await records.release('r6', claim.lease);
    const again = await records.claim('r6', 'k');
    if (!again.held) throw new Error('not held');
    expect(again.record).toMatchObject({ id: 'r6', key: 'k', status: 'received', intents: [intent] });
    await records.settle({ ...recordOf('r6'), intents: [intent] }, again.lease);
    expect(await records.get('r6')).toEqual({ ...recordOf('r6'), intents: [intent] });
    await expect(records.intend('r6', [intent], again.lease)).rejects.toThrow(LeaseLost);
    await settled(records, recordOf('r6'));
    expect(await records.get('r6')).toEqual(recordOf('r6'));
  });

  test('releases without a change, and forgets', async () => {
    const records = create();
    await settled(records, recordOf('r5'));
    const claim = await records.claim('r5', 'k');
    if (!claim.held) throw new Error('not held');
    await records.release('r5', claim.lease);
    expect(await records.get('r5')).toEqual(recordOf('r5'));
    const again = await records.claim('r5', 'k');
    if (!again.held) throw new Error('not held');
    await records.forget('r5', again.lease);
    expect(await records.get('r5')).toBeUndefined();
  });

  test('reads many at once', async () => {
    const records = create();
    const ids = Array.from({ length: 120 }, (_, index) => `many${index}`);
    for (const id of ids) await settled(records, recordOf(id));
    const found = await records.getMany([...ids, 'none']);
    expect([...found.keys()].sort()).toEqual([...ids].sort());
    expect((await records.getMany([])).size).toBe(0);
  });

  test('lists by status, newest first, in pages', async () => {
    const records = create();
    for (const n of [1, 2, 3]) await settled(records, recordOf(`w${n}`, 'waiting', `2026-01-0${n}`));
    await settled(records, recordOf('w4', 'rejected', '2026-01-04'));
    const first = await records.byStatus('waiting', undefined, 2);
    expect(first.records.map(({ id }) => id)).toEqual(['w3', 'w2']);
    const second = await records.byStatus('waiting', first.cursor, 2);
    expect(second.records.map(({ id }) => id)).toEqual(['w1']);
  });

  test('walks through every record, and no picture', async () => {
    const records = create();
    await settled(records, recordOf('all1'));
    await records.noteUse('a.png', 'k');
    const ids = [];
    for await (const { id } of records.all()) ids.push(id);
    expect(ids).toContain('all1');
    expect(ids.some((id) => id.includes('a.png'))).toBe(false);
  });

  test('remembers which reports use a picture', async () => {
    const records = create();
    await records.noteUse('ảnh.png', 'a.md');
    await records.noteUse('ảnh.png', 'b.md');
    await records.noteUse('ảnh.png', 'a.md');
    expect([...(await records.usesOf('ảnh.png'))].sort()).toEqual(['a.md', 'b.md']);
    expect(await records.usesOf('none.png')).toEqual([]);
  });
}
