import type { ReportRecord } from '../../functions/publishing/record.ts';
import { reportId } from '../../functions/publishing/report-id.ts';
import { picture } from './clerk.ts';
import { Violation } from './watch-writes.ts';
import type { World } from './world.ts';

/** Checks, on a system at rest, that bucket, records, library, archive and index agree. Throws `Violation`. */
export async function checkSettled(world: World): Promise<void> {
  const records = new Map<string, ReportRecord>();
  for await (const record of world.base.records.all()) records.set(record.key, record);
  for await (const { key } of world.base.uploads.list()) {
    if (key !== picture) await checkUpload(key, records.get(key), world);
  }
  for (const record of records.values()) await checkRecord(record, world);
  await checkOrphans(records, world);
}

async function checkUpload(key: string, record: ReportRecord | undefined, { base }: World): Promise<void> {
  const upload = await base.uploads.get(key);
  const text = new TextDecoder().decode(upload?.bytes);
  demand(record?.upload?.etag === upload?.etag, `${key}: its newest upload is not the record's`);
  const composed = key.normalize('NFC');
  const twin = composed !== key && (await base.uploads.head(composed)) !== undefined;
  const beside = await base.uploads.get(picture);
  const readable = !/reject|crash/.test(text) && !twin && (beside || !text.includes('image'));
  const published = record?.status === 'published';
  // A picture that went after publication leaves the report as it was.
  const kept = published && text.includes('image') && !beside && !twin;
  demand(
    published === Boolean(readable) || kept,
    `${key}: ${record?.status}, readable: ${Boolean(readable)}`,
  );
  demand(published || record?.status === 'rejected', `${key}: still ${record?.status}`);
  if (!published || kept) return;
  const pictures = text.includes('image') ? new TextDecoder().decode(beside?.bytes) : '';
  const pdf = await base.library.get(`${key}.pdf`);
  demand(new TextDecoder().decode(pdf) === `pdf:${text}${pictures}`, `${key}: the library holds another PDF`);
}

async function checkRecord(record: ReportRecord, { base }: World): Promise<void> {
  const { key, publication, withdrawnAt, revisions } = record;
  const isPublic = publication && !withdrawnAt;
  const head = await base.library.head(`${key}.pdf`);
  demand(head?.etag === (isPublic ? publication.pdfEtag : undefined), `${key}: library and record differ`);
  demand(isPublic ? true : record.status !== 'published', `${key}: published without a publication`);
  demand(record.upload || withdrawnAt, `${key}: neither upload nor withdrawal`);
  const indexed = base.index.get(reportId(key));
  const kind = publication && (withdrawnAt ? 'withdraw' : 'publish');
  demand(indexed?.kind === kind, `${key}: the index says ${indexed?.kind}, the record ${kind}`);
  if (indexed) demand(indexed.report.version === record.version, `${key}: the index is behind`);
  for (const { sha256, revision } of revisions) {
    demand(await base.archive.getRevision(reportId(key), sha256), `${key}: revision ${revision} is lost`);
  }
  demand(
    revisions.every(({ revision }, index) => revision === index + 1),
    `${key}: revisions ${revisions.map(({ revision }) => revision)}`,
  );
}

async function checkOrphans(records: ReadonlyMap<string, ReportRecord>, { base }: World): Promise<void> {
  for await (const { key } of base.library.list()) {
    demand(records.has(key.replace(/\.pdf$/, '')), `${key}: a PDF without a record`);
  }
  for await (const { id } of base.index.versions()) {
    demand(
      [...records.values()].some((record) => record.id === id),
      `${id}: indexed without a record`,
    );
  }
}

/** All that must not change when messages are replayed, as text. */
export async function snapshotOf({ base }: World): Promise<string> {
  const parts: string[] = [];
  for await (const record of base.records.all()) parts.push(JSON.stringify({ ...record, updatedAt: '' }));
  for await (const pdf of base.library.list()) parts.push(JSON.stringify(pdf));
  for await (const version of base.index.versions()) parts.push(JSON.stringify(version));
  return parts.sort().join('\n');
}

function demand(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Violation(what);
}
