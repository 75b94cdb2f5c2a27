import { readWasm } from '../wasm/read-wasm.ts';
import type { Pdfium } from './pdfium.ts';

let loading: Promise<Pdfium> | undefined;

/** Loads PDFium, once: about 70 ms of work, most of it beside what the thread does. */
export function loadPdfium(): Promise<Pdfium> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** Lets go of PDFium where it failed inside or took much memory; the next use loads it anew. */
export function dropPdfium(): void {
  loading = undefined;
}

async function load(): Promise<Pdfium> {
  const [{ PDFiumModule }, wasmBinary] = await Promise.all([import('@hyzyla/pdfium'), readWasm('pdfium')]);
  const silent = { print: () => undefined, printErr: () => undefined };
  const options = { wasmBinary: wasmBinary.buffer, locateFile: () => '', ...silent };
  const module = (await PDFiumModule(options)) as unknown as Pdfium;
  module._FPDF_InitLibrary();
  return module;
}
