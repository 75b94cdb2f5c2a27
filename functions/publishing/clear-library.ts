import { pdfKeyOf } from './keys.ts';
import type { Library } from './ports.ts';
import { reportId } from './report-id.ts';

/** Removes the PDF of a report from the library, and no other report's that stands under the same name. */
export async function clearLibrary(key: string, library: Library): Promise<void> {
  const pdfKey = pdfKeyOf(key);
  const head = await library.head(pdfKey);
  if (head?.id !== reportId(key)) return;
  if (!(await library.remove(pdfKey, head.etag))) throw new Error(`library changed: ${head.id}`);
}
