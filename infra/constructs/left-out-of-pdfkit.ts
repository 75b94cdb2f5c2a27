import { join } from 'node:path';

/** What PDFKit imports and the press never calls, by package, and what a bundle holds instead: esbuild's `alias`. */
export const leftOutOfPdfkit: Readonly<Record<string, string>> = Object.fromEntries(
  ['fontkit', 'linebreak', 'png-js', '@noble/ciphers/aes'].map((name) => [
    name,
    join(import.meta.dirname, 'left-out.ts'),
  ]),
);
