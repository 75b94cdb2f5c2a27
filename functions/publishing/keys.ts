import { Rejected } from '../document/rejected.ts';

const imageExtensions = new Set(['.png', '.jpg', '.jpeg', '.gif', '.webp', '.svg']);

/** What an object of the bucket `reports` is: a report, a picture beside reports, or an empty "folder". */
export function kindOfKey(key: string): 'report' | 'image' | 'folder' {
  if (key.endsWith('/')) return 'folder';
  return imageExtensions.has(extensionOf(key)) ? 'image' : 'report';
}

/** Extension of a key in lower case with its dot; empty where there is none. */
export function extensionOf(key: string): string {
  const name = key.slice(key.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot).toLowerCase() : '';
}

/** Key of a report's PDF in the bucket `library`. */
export function pdfKeyOf(key: string): string {
  return extensionOf(key) === '.pdf' ? key : `${key}.pdf`;
}

/** S3's limit on a key, bytes of UTF-8. */
const keyBytes = 1024;

/**
 * Throws `Rejected('bad-key')` for a key that could not be downloaded again as it is:
 * segments that walk or vanish, invisible or direction-changing characters, no room for `.pdf`.
 */
export function checkKey(key: string): void {
  const segments = key.split('/');
  if (segments.some((segment) => segment === '..' || segment === '.')) {
    throw new Rejected('bad-key', { what: '“.” “..”' });
  }
  if (segments.some((segment) => segment === '')) throw new Rejected('bad-key', { what: '“//”' });
  // `a.docx.pdf` is the name of the PDF that is made of `a.docx`.
  if (/\.(docx|md|markdown|html?|txt)\.pdf$/i.test(key)) {
    throw new Rejected('bad-key', { what: `“${/\.\w+\.pdf$/i.exec(key)?.[0] ?? '.pdf'}”` });
  }
  // C0 and C1 controls, and the bidirectional embeddings, overrides and isolates that disguise a name.
  const unprintable = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.exec(key);
  if (unprintable) {
    const code = unprintable[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
    throw new Rejected('bad-key', { what: `U+${code}` });
  }
  if (Buffer.byteLength(pdfKeyOf(key)) > keyBytes) {
    throw new Rejected('bad-key', { what: `> ${keyBytes - '.pdf'.length} byte` });
  }
}
