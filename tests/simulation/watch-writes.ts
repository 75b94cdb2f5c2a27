import { versionOf } from './clerk.ts';
import type { World } from './world.ts';

/** A broken promise, with the history that led to it. */
export class Violation extends Error {
  override readonly name = 'Violation';
}

/**
 * Watches every write as it happens: the library never goes back to an older upload of a key, and no PDF of a
 * withdrawn report stands there once its withdrawal is recorded.
 */
export function watchWrites({ base, scheduler, contents }: World): { check(): void } {
  const broken: string[] = [];
  const newest = new Map<string, number>();
  const { library, records } = base;
  const put = library.put.bind(library);
  const settle = records.settle.bind(records);

  library.put = async (pdfKey, pdf, about, replaces) => {
    const replaced = await library.get(pdfKey);
    const etag = await put(pdfKey, pdf, about, replaces);
    if (etag !== false) {
      const version = versionOf(new TextDecoder().decode(pdf));
      const place = placeOf(version, pdfKey.replace(/\.pdf$/, ''));
      if (place < (newest.get(pdfKey) ?? 0) && !isPutBack(replaced))
        note(`${pdfKey} went back to ${version}`);
      newest.set(pdfKey, Math.max(place, newest.get(pdfKey) ?? 0));
    }
    return etag;
  };
  records.settle = async (record, lease) => {
    await settle(record, lease);
    const pdfKey = `${record.key}.pdf`;
    if (record.status === 'withdrawn' && (await library.head(pdfKey))) {
      note(`${pdfKey} is there although its withdrawal is recorded`);
    }
  };

  /**
   * Whether a PDF stood there before: a request that was to replace it then, and comes late, cannot be told from one
   * that is to replace it now. The look that follows mends it, which is checked when all has settled.
   */
  function isPutBack(pdf: Uint8Array | undefined): boolean {
    const version = versionOf(new TextDecoder().decode(pdf));
    const uploads = [...contents.values()].flat().filter((content) => versionOf(content) === version);
    return uploads.length > 1;
  }

  /** When its upload was last put there, among those of the key. */
  function placeOf(version: number, key: string): number {
    return (contents.get(key) ?? []).findLastIndex((content) => versionOf(content) === version);
  }

  function note(what: string): void {
    scheduler.note(`BROKEN: ${what}`);
    broken.push(what);
  }
  return {
    check() {
      if (broken[0]) throw new Violation(broken[0]);
    },
  };
}
