import type { IndexChange } from '../search/types.ts';
import type { Archive, IndexWriter, Records } from './ports.ts';
import type { Publication, ReportRecord } from './record.ts';

/**
 * Makes the index agree with the records of these ids. Returns the ids that could not be read;
 * the rest is in the index when it returns. Throws where the index itself could not be written.
 */
export async function indexReports(
  ids: readonly string[],
  ports: { readonly records: Records; readonly archive: Archive; readonly index: IndexWriter },
): Promise<readonly string[]> {
  const records = await ports.records.getMany([...new Set(ids)]);
  const failed: string[] = [];
  const changes: IndexChange[] = [];
  await Promise.all(
    [...records.values()].map(async (record) => {
      try {
        const change = await changeOf(record, ports.archive);
        if (change) changes.push(change);
      } catch {
        failed.push(record.id);
      }
    }),
  );
  if (changes.length > 0) await ports.index.apply(changes);
  return failed;
}

/** What the index should say of a record; nothing for one the public never saw. */
export async function changeOf(record: ReportRecord, archive: Archive): Promise<IndexChange | undefined> {
  const { publication, withdrawnAt, id, key, version } = record;
  if (!publication) return undefined;
  if (withdrawnAt) {
    return { kind: 'withdraw', report: { id, key, version, title: publication.title, withdrawnAt } };
  }
  const text = await archive.getText(id, publication.sha256);
  if (text === undefined) throw new Error(`archive lacks the text of ${id}`);
  return { kind: 'publish', report: { id, key, version, ...listed(publication), text } };
}

function listed(publication: Publication) {
  const { number, type, issuer, date, signer, summary, language } = publication.metadata;
  return {
    title: publication.title,
    ...(number !== undefined && { number }),
    ...(type !== undefined && { type }),
    ...(issuer !== undefined && { issuer }),
    ...(date !== undefined && { date }),
    ...(signer?.name !== undefined && { signer: signer.name }),
    ...(summary !== undefined && { summary }),
    language,
    pages: publication.pages,
    bytes: publication.bytes,
    revision: publication.revision,
    publishedAt: publication.publishedAt,
  };
}
