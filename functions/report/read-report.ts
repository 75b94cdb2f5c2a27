import { limits } from '../document/limits.ts';
import { Rejected } from '../document/rejected.ts';
import type { Report } from '../document/types.ts';
import { checkMagic } from './check-magic.ts';
import { checkDisclosure } from './disclosure/check-disclosure.ts';
import type { Reader, ReadInput } from './reader.ts';

/** Readers load on first use, so that a cold start pays for one format only. */
const readers: Readonly<Record<string, () => Promise<Reader>>> = {
  txt: async () => (await import('./text/read-text.ts')).readText,
  md: async () => (await import('./markdown/read-markdown.ts')).readMarkdown,
  markdown: async () => (await import('./markdown/read-markdown.ts')).readMarkdown,
  html: async () => (await import('./html/read-html.ts')).readHtml,
  htm: async () => (await import('./html/read-html.ts')).readHtml,
  docx: async () => (await import('./docx/read-docx.ts')).readDocx,
  pdf: async () => (await import('./pdf/read-pdf.ts')).readPdf,
};

const oldFormats = new Set(['doc', 'dot', 'rtf', 'odt', 'ott', 'sxw', 'wpd', 'wps', 'wri']);

/**
 * Reads an upload by the extension of its key.
 * Throws `Rejected`: `unknown-format`, `old-format`, `wrong-format`, `empty`, `too-large`, `encrypted`,
 * `secrecy-stamp`, and what the reader of the format throws.
 */
export async function readReport(input: ReadInput): Promise<Report> {
  const extension = extensionOf(input.key);
  const load = Object.hasOwn(readers, extension) ? readers[extension] : undefined;
  if (!load) {
    throw new Rejected(oldFormats.has(extension) ? 'old-format' : 'unknown-format', {
      extension: extension && `.${extension}`,
    });
  }
  if (input.bytes.length === 0) throw new Rejected('empty');
  if (input.bytes.length > limits.uploadBytes) {
    throw new Rejected('too-large', {
      what: `${megabytes(input.bytes.length)} > ${megabytes(limits.uploadBytes)}`,
    });
  }
  checkMagic(extension, input.bytes);
  const read = await load();
  return checkDisclosure(await read(input));
}

/** Lower case, without the dot; empty where the name has none. */
function extensionOf(key: string): string {
  const name = key.slice(key.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : '';
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024 / 1024)} MB`;
}
