import { Rejected } from '../../document/rejected.ts';
import { isTrap } from '../wasm/is-trap.ts';
import { dropPdfium, loadPdfium } from './load-pdfium.ts';
import type { Handle, Pdfium } from './pdfium.ts';

/** A PDF that is open: handles are PDFium's. */
export interface OpenPdf {
  readonly pdfium: Pdfium;
  readonly document: Handle;
  readonly pages: number;
}

// fpdfview.h: FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY.
const passwordErrors = [4, 5];
/** Beyond so many bytes PDFium's memory, which never shrinks, is given back after use. */
const kept = 64 * 1024 * 1024;
/** PDFium that breaks off with so many bytes did so for want of more. */
const nearlyAll = 224 * 1024 * 1024;

/**
 * Opens a PDF for as long as `use` runs. The library is loaded once a process.
 * Throws `Rejected`: `encrypted` where a password is asked for, `damaged` where it cannot be opened or read,
 * `too-complex` where it takes more memory than there is.
 */
export async function withPdf<T>(bytes: Uint8Array, use: (pdf: OpenPdf) => T): Promise<T> {
  const pdfium = await loadPdfium();
  try {
    return useWith(pdfium, bytes, use);
  } catch (error) {
    if (error instanceof Rejected) throw error;
    dropPdfium();
    if (!isTrap(error)) throw error;
    throw pdfium.HEAPU8.length > nearlyAll ? outOfMemory() : damaged();
  } finally {
    if (pdfium.HEAPU8.length > kept) dropPdfium();
  }
}

function useWith<T>(pdfium: Pdfium, bytes: Uint8Array, use: (pdf: OpenPdf) => T): T {
  const at = allocate(pdfium, bytes.length);
  pdfium.HEAPU8.set(bytes, at);
  const document = pdfium._FPDF_LoadMemDocument(at, bytes.length, 0);
  if (!document) {
    pdfium.wasmExports.free(at);
    throw passwordErrors.includes(pdfium._FPDF_GetLastError()) ? new Rejected('encrypted') : damaged();
  }
  try {
    const pages = pdfium._FPDF_GetPageCount(document);
    if (pages === 0) throw damaged();
    return use({ pdfium, document, pages });
  } finally {
    pdfium._FPDF_CloseDocument(document);
    pdfium.wasmExports.free(at);
  }
}

/** Memory inside PDFium. Throws `Rejected('too-complex')` where there is none left. */
export function allocate(pdfium: Pdfium, size: number): Handle {
  const at = pdfium.wasmExports.malloc(size);
  if (!at) throw outOfMemory();
  return at;
}

function outOfMemory(): Rejected {
  return new Rejected('too-complex', { what: 'PDF: hết bộ nhớ / out of memory' });
}

function damaged(): Rejected {
  return new Rejected('damaged', { what: 'PDF' });
}
