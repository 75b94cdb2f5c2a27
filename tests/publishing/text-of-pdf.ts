import type { Library } from '../../functions/publishing/ports.ts';

/** What the line renderer made a PDF of; undefined where the library holds none. */
export async function textOfPdf(pdfKey: string, library: Library): Promise<string | undefined> {
  const bytes = await library.get(pdfKey);
  return bytes && new TextDecoder().decode(bytes);
}
