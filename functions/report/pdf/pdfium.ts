/** A pointer or handle inside PDFium's memory; 0 is none. */
export type Handle = number;

/** The part of PDFium's C interface that is used here (fpdfview.h, fpdf_text.h, fpdf_doc.h, fpdf_edit.h). */
export interface Pdfium {
  /** The whole memory; a new array each time it has grown, so never kept across a call. */
  readonly HEAPU8: Uint8Array;
  readonly wasmExports: { malloc(size: number): Handle; free(at: Handle): void };

  _FPDF_InitLibrary(): void;
  _FPDF_LoadMemDocument(at: Handle, size: number, password: Handle): Handle;
  _FPDF_CloseDocument(document: Handle): void;
  _FPDF_GetLastError(): number;
  _FPDF_GetPageCount(document: Handle): number;
  _FPDF_GetMetaText(document: Handle, tag: Handle, buffer: Handle, size: number): number;
  _FPDFDoc_GetJavaScriptActionCount(document: Handle): number;
  _FPDFDoc_GetAttachmentCount(document: Handle): number;

  _FPDF_LoadPage(document: Handle, index: number): Handle;
  _FPDF_ClosePage(page: Handle): void;
  _FPDF_GetPageWidth(page: Handle): number;
  _FPDF_GetPageHeight(page: Handle): number;

  _FPDFText_LoadPage(page: Handle): Handle;
  _FPDFText_ClosePage(text: Handle): void;
  _FPDFText_CountChars(text: Handle): number;
  _FPDFText_GetText(text: Handle, start: number, count: number, buffer: Handle): number;
  _FPDFText_GetUnicode(text: Handle, index: number): number;
  _FPDFText_GetLooseCharBox(text: Handle, index: number, rectangle: Handle): number;
  _FPDFText_IsGenerated(text: Handle, index: number): number;

  _FPDFBitmap_CreateEx(width: number, height: number, format: number, at: Handle, stride: number): Handle;
  _FPDFBitmap_Destroy(bitmap: Handle): void;
  _FPDF_RenderPageBitmap(
    bitmap: Handle,
    page: Handle,
    x: number,
    y: number,
    width: number,
    height: number,
    rotate: number,
    flags: number,
  ): void;

  _FPDFPage_CountObjects(page: Handle): number;
  _FPDFPage_GetObject(page: Handle, index: number): Handle;
  _FPDFPage_GetAnnotCount(page: Handle): number;
  _FPDFPageObj_GetType(object: Handle): number;
  _FPDFImageObj_GetImagePixelSize(object: Handle, width: Handle, height: Handle): number;
  _FPDFPageObj_GetFillColor(object: Handle, r: Handle, g: Handle, b: Handle, a: Handle): number;
  _FPDFPageObj_GetStrokeColor(object: Handle, r: Handle, g: Handle, b: Handle, a: Handle): number;
}
