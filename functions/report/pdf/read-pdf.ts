import { limits } from '../../document/limits.ts';
import { Rejected } from '../../document/rejected.ts';
import type { Block, Warning } from '../../document/types.ts';
import type { Reader } from '../reader.ts';
import { withPdf } from './open-pdf.ts';

/**
 * Takes the text out of a PDF for the index: a paragraph a page. The PDF itself is published as it is.
 * Throws `Rejected`: `encrypted`, `damaged`, `too-many-pages`.
 */
export const readPdf: Reader = ({ bytes }) =>
  withPdf(bytes, (document) => {
    if (document.getPageCount() > limits.pages) {
      throw new Rejected('too-many-pages', { limit: limits.pages });
    }
    const blocks: Block[] = [];
    for (const page of document.pages()) {
      const text = page.getText().replace(/\s+/gu, ' ').trim();
      if (text) blocks.push({ kind: 'paragraph', inlines: [{ kind: 'text', text }] });
    }
    return { metadata: {}, blocks, footnotes: {}, images: {}, warnings: blocks.length > 0 ? [] : [scanned] };
  });

const scanned: Warning = {
  code: 'no-text',
  vi: 'Tệp PDF chỉ có ảnh quét, không có chữ, nên chỉ tìm được theo tên và thông tin kèm theo.',
  en: 'The PDF is a scan without text: it is found by its name and the metadata given only.',
};
