/**
 * Writes the Word samples that no program at hand writes: files as Word and as Google Docs save them.
 * Run it after a change: `node tests/build/samples/build-word-samples.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { docx } from '../../report/docx/docx.ts';
import { googleBody, googleParts } from './google-docs.ts';
import { reportBody, reportParts } from './official-report.ts';
import { oldFontBody } from './old-font.ts';

const samples = new URL('../../samples/', import.meta.url);
const chart = readFileSync(new URL('nha-nuoc/anh/luot-kham.png', samples));

function write(name: string, bytes: Uint8Array): void {
  writeFileSync(new URL(`word/${name}`, samples), bytes);
}

write('bao-cao-thuy-loi.docx', docx(reportBody, reportParts(chart)));
write('ke-hoach-google-docs.docx', docx(googleBody, googleParts));
write('thong-bao-phong-cu.docx', docx(oldFontBody));
