import { createHash } from 'node:crypto';
import type { Metadata } from '../../functions/document/types.ts';
import { handlePortal } from '../../functions/portal/handle-portal.ts';
import type { HttpRequest, HttpResponse } from '../../functions/portal/http/http.ts';
import { pdfKeyOf } from '../../functions/publishing/keys.ts';
import type { ReportRecord } from '../../functions/publishing/record.ts';
import { reportId } from '../../functions/publishing/report-id.ts';
import { createMemoryArchive } from '../fakes/memory-archive.ts';
import { createMemoryLibrary } from '../fakes/memory-library.ts';
import { createMemoryRecords } from '../fakes/memory-records.ts';
import { createListIndex } from './list-index.ts';
import { indexedReport, publishedRecord } from './records.ts';

/** A request as a reader sends it: `path` may hold a query. */
export function request(path: string, headers: HttpRequest['headers'] = {}, method = 'GET'): HttpRequest {
  const [before = '', query = ''] = path.split(/\?(.*)/s);
  return {
    method,
    path: before,
    query: new URLSearchParams(query),
    headers: { host: 'gazette.example', 'x-forwarded-proto': 'https', ...headers },
  };
}

/** What a test says of a report that it publishes; the rest is made up. */
export interface Published {
  readonly key?: string;
  readonly pdf?: Uint8Array;
  readonly picture?: Uint8Array;
  readonly at?: string;
  readonly text?: string;
  readonly pages?: number;
}

/** The portal over ports in memory, with the clerk's means to publish and withdraw. */
export function createPortal() {
  const records = createMemoryRecords();
  const library = createMemoryLibrary();
  const archive = createMemoryArchive();
  const index = createListIndex();
  const failures: unknown[] = [];
  const ports = { records, library, archive, index, failed: (error: unknown) => failures.push(error) };

  const settle = async (id: string, key: string, next: (record?: ReportRecord) => ReportRecord) => {
    const claim = await records.claim(id, key);
    if (!claim.held) throw new Error('somebody holds the lease');
    const record = next(claim.record);
    await records.settle(record, claim.lease);
    return record;
  };

  const publish = async (metadata: Partial<Metadata> & { title: string }, about: Published = {}) => {
    const key = about.key ?? `${metadata.title}.md`;
    const id = reportId(key);
    const pdf = about.pdf ?? new TextEncoder().encode(`%PDF-1.7 ${metadata.title} ${about.at ?? ''}`);
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    const at = about.at ?? '2026-04-13T03:00:00.000Z';
    const before = await library.head(pdfKeyOf(key));
    const pdfEtag = await library.put(pdfKeyOf(key), pdf, { id, sha256 }, before?.etag);
    if (pdfEtag === false) throw new Error('the library holds something else');
    if (about.picture) await archive.putPicture(id, sha256, about.picture);
    const record = await settle(id, key, (old) =>
      publishedRecord(old, {
        id,
        key,
        metadata,
        at,
        pages: about.pages ?? 2,
        pdf,
        pdfEtag,
        sha256,
        picture: about.picture !== undefined,
      }),
    );
    await archive.putRevision(id, record.publication?.sha256 ?? '', pdf);
    index.put(indexedReport(record, about.text ?? metadata.title));
    index.log.push({
      id,
      kind: record.revisions.length > 1 ? 'corrected' : 'new',
      title: metadata.title,
      at,
    });
    return record;
  };

  /** Withdraws in the records and the library; the index does not know yet. */
  const withdraw = async ({ id, key }: ReportRecord, at = '2026-05-02T03:00:00.000Z') => {
    const stored = await library.head(pdfKeyOf(key));
    if (stored) await library.remove(pdfKeyOf(key), stored.etag);
    return settle(id, key, (record) => {
      if (!record) throw new Error('nothing to withdraw');
      const { upload: _, ...kept } = record;
      return { ...kept, version: record.version + 1, status: 'withdrawn', withdrawnAt: at, updatedAt: at };
    });
  };

  const get = (path: string, headers?: HttpRequest['headers'], method?: string): Promise<HttpResponse> =>
    handlePortal(request(path, headers, method), ports);

  return { ...ports, ports, failures, settle, publish, withdraw, get };
}

/** Body of an answer as text. */
export function bodyOf(response: HttpResponse): string {
  return typeof response.body === 'string' ? response.body : new TextDecoder().decode(response.body);
}
