import type { Report } from '../../../functions/document/types.ts';
import { readHtml } from '../../../functions/report/html/read-html.ts';

/** Reads a page with this body; it has a title, so that its first line is not taken for one. */
export function read(body: string, head = '<title>Thử</title>'): Promise<Report> {
  return readPage(
    `<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`,
  );
}

/** Reads a page as it is. */
export function readPage(html: string): Promise<Report> {
  return readHtml({ key: 'a.html', bytes: new TextEncoder().encode(html) });
}

/** A stretch of text, with marks and the like. */
export function text(value: string, more: object = {}): object {
  return { kind: 'text', text: value, ...more };
}

/** A paragraph of inlines, or of one stretch of plain text. */
export function paragraph(...inlines: readonly (object | string)[]): object {
  return {
    kind: 'paragraph',
    inlines: inlines.map((inline) => (typeof inline === 'string' ? text(inline) : inline)),
  };
}
