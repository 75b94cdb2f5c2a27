import { limits } from '../../document/limits.ts';
import { Rejected } from '../../document/rejected.ts';
import type { Block, Inline, Metadata, Warning } from '../../document/types.ts';
import { stampOf } from '../disclosure/find-secrecy-stamp.ts';
import { isMachineName, isPlaceholderTitle } from '../metadata/is-given-by-program.ts';
import { parseDate } from '../metadata/parse-date.ts';
import type { Reader } from '../reader.ts';
import { checkEnd } from './check-end.ts';
import { findRisks } from './find-risks.ts';
import { type OpenPdf, withPdf } from './open-pdf.ts';
import { type PdfInfo, readInfo } from './read-info.ts';
import { readPageLines } from './read-page-lines.ts';
import { readPageText } from './read-page-text.ts';
import { readXmp, type Xmp } from './read-xmp.ts';
import { recogniseFirstPage } from './recognise-first-page.ts';

/**
 * Takes the text out of a PDF for the index, a paragraph a page, and what is known of it. The PDF itself is
 * published as it is. Throws `Rejected`: `encrypted`, `damaged`, `too-many-pages`, `secrecy-stamp`.
 */
export const readPdf: Reader = async ({ bytes }) => {
  checkEnd(bytes);
  const { blocks, lines, info, risks } = await withPdf(bytes, readParts);
  refuseStamp(lines);
  const shown = await recogniseFirstPage(lines);
  return {
    metadata: mergeMetadata(shown, info, readXmp(bytes)),
    blocks,
    footnotes: {},
    images: {},
    warnings: [...(blocks.length > 0 ? [] : [scanned]), ...risks],
  };
};

function readParts(pdf: OpenPdf) {
  if (pdf.pages > limits.pages) throw new Rejected('too-many-pages', { limit: limits.pages });
  const blocks: Block[] = [];
  for (let index = 0; index < pdf.pages; index++) {
    const inlines = readPageText(pdf, index).flatMap((text, at): Inline[] =>
      at > 0 ? [{ kind: 'break' }, { kind: 'text', text }] : [{ kind: 'text', text }],
    );
    if (inlines.length > 0) blocks.push({ kind: 'paragraph', inlines });
  }
  return { blocks, lines: readPageLines(pdf, 0), info: readInfo(pdf), risks: findRisks(pdf) };
}

/** A stamp may stand beside other words: what is set apart on a line is looked at by itself. */
function refuseStamp(lines: readonly string[]): void {
  const stamp = lines.flatMap((line) => line.trim().split(/ {2,}/)).find((part) => stampOf(part));
  if (stamp) throw new Rejected('secrecy-stamp', { stamp });
}

/**
 * The title that an official document prints is not taken for a guess: properties are often left over from the file
 * it was copied from. The time a file was made is no date of the document.
 */
function mergeMetadata(shown: Partial<Metadata>, info: PdfInfo, xmp: Xmp): Partial<Metadata> {
  const title = [info.title, xmp.title ?? ''].find(
    (each) => !isPlaceholderTitle(each) && each.length <= limits.titleLength,
  );
  const author = [info.author, xmp.author ?? ''].find((each) => !isMachineName(each));
  const dated = parseDate(xmp.date ?? '');
  const date = dated && 'date' in dated ? dated.date : undefined;
  return {
    ...(title && { title }),
    ...(author && { author }),
    ...(date && { date }),
    ...shown,
  };
}

const scanned: Warning = {
  code: 'no-text',
  vi: 'Tệp PDF chỉ có ảnh quét, không có chữ, nên chỉ tìm được theo tên và thông tin kèm theo.',
  en: 'The PDF is a scan without text: it is found by its name and the metadata given only.',
};
