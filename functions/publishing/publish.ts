import { createHash } from 'node:crypto';
import { pdfKeyOf } from './keys.ts';
import { loadImages } from './load-images.ts';
import type { HeldClaim, Upload } from './ports.ts';
import type { PublishingPorts } from './publishing-ports.ts';
import type { Intent, ReportRecord, Revision } from './record.ts';
import type { Rendered } from './renderer.ts';
import { reportId } from './report-id.ts';

/**
 * Renders an upload and carries it to the library: intent and archive, then library, then (by the caller) the record.
 * Each step writes what a repetition would write again. Throws what the renderer throws.
 */
export async function publish(
  upload: Upload,
  { record: earlier, lease }: HeldClaim,
  ports: PublishingPorts,
): Promise<ReportRecord> {
  const id = reportId(upload.key);
  const images: Record<string, string> = {};
  const rendered = await ports.renderer.render(upload, (keys) => loadImages(keys, upload.key, images, ports));
  const sha256 = createHash('sha256').update(rendered.pdf).digest('hex');
  const now = new Date(ports.clock.now()).toISOString();
  const revision = nextRevision(upload, earlier, rendered, sha256, now);
  const intent: Intent = {
    ...revision,
    metadata: rendered.metadata,
    renderer: ports.renderer.version,
    images,
    picture: rendered.picture !== undefined,
  };
  await Promise.all([
    ports.records.intend(id, [...othersBegun(earlier, sha256), intent], lease),
    ports.archive.putRevision(id, sha256, rendered.pdf),
    ports.archive.putText(id, sha256, rendered.text),
    rendered.picture && ports.archive.putPicture(id, sha256, rendered.picture),
  ]);
  const pdfEtag = await putInLibrary(upload.key, rendered.pdf, { id, sha256 }, earlier, ports);
  const { key, etag, size, uploadedAt, userMetadata } = upload;
  return {
    id,
    key,
    version: (earlier?.version ?? 0) + 1,
    status: 'published',
    upload: { key, etag, size, uploadedAt, userMetadata },
    warnings: rendered.warnings,
    publication: { ...intent, pdfEtag },
    revisions: [
      ...(earlier?.revisions ?? []).filter((r) => r.revision !== revision.revision),
      revision,
    ].slice(-listedRevisions),
    updatedAt: now,
  };
}

/** Revisions that a record lists, the newest: an item of the table has room for a thousand. All stay in the archive. */
const listedRevisions = 500;

/** How many publications that were begun and never recorded are remembered. */
const remembered = 10;

function othersBegun(earlier: ReportRecord | undefined, sha256: string): readonly Intent[] {
  return (earlier?.intents ?? []).filter((begun) => begun.sha256 !== sha256).slice(-remembered);
}

/** A new revision, or the current one again where the same PDF is still public. */
function nextRevision(
  upload: Upload,
  earlier: ReportRecord | undefined,
  rendered: Rendered,
  sha256: string,
  now: string,
): Revision {
  const current = earlier?.withdrawnAt ? undefined : earlier?.publication;
  const same = current?.sha256 === sha256;
  const { title, number } = rendered.metadata;
  return {
    revision: same ? current.revision : (earlier?.publication?.revision ?? 0) + 1,
    publishedAt: same ? current.publishedAt : now,
    title,
    ...(number !== undefined && { number }),
    pages: rendered.pages,
    bytes: rendered.pdf.length,
    sha256,
    sourceEtag: upload.etag,
  };
}

async function putInLibrary(
  key: string,
  pdf: Uint8Array,
  about: { readonly id: string; readonly sha256: string },
  earlier: ReportRecord | undefined,
  { library }: PublishingPorts,
): Promise<string> {
  const pdfKey = pdfKeyOf(key);
  const expected = earlier?.withdrawnAt ? undefined : earlier?.publication?.pdfEtag;
  const etag = await library.put(pdfKey, pdf, about, expected);
  if (etag !== false) return etag;
  // An attempt that ended before its record left a PDF behind: whoever holds the lease may replace it.
  const head = await library.head(pdfKey);
  const again = await library.put(pdfKey, pdf, about, head?.etag);
  if (again === false) throw new Error(`library changed while ${about.id} was published`);
  return again;
}
