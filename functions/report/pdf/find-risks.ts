import type { Warning } from '../../document/types.ts';
import type { OpenPdf } from './open-pdf.ts';

/** Warns of what a PDF holds beside its pages: it is published as it is, but its readers should know. */
export function findRisks({ pdfium, document }: OpenPdf): Warning[] {
  const warnings: Warning[] = [];
  if (pdfium._FPDFDoc_GetJavaScriptActionCount(document) > 0) warnings.push(script);
  const attachments = pdfium._FPDFDoc_GetAttachmentCount(document);
  if (attachments > 0) warnings.push(attached(attachments));
  return warnings;
}

const script: Warning = {
  code: 'pdf-script',
  vi: 'Tệp PDF có mã JavaScript. Tệp được công bố nguyên vẹn; nếu không cần, hãy bỏ mã này rồi tải lên lại.',
  en: 'The PDF contains JavaScript. It is published as it is; remove the script and upload again if it is not needed.',
};

function attached(count: number): Warning {
  return {
    code: 'pdf-attachments',
    vi: `Tệp PDF có ${count} tệp đính kèm bên trong, được công bố cùng với tệp.`,
    en: `The PDF holds attached files (${count}), which are published with it.`,
  };
}
