import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch } from 'puppeteer-core';
import type { Piece } from '../render-content.ts';
import { tinos } from './tinos.ts';

const folder = mkdtempSync(join(tmpdir(), 'gazette-chromium-'));
const browser = await launch({
  executablePath: process.env.CHROMIUM,
  args: ['--no-sandbox', '--disable-gpu'],
  userDataDir: join(folder, 'profile'),
});

/** Chromium prints a page; the browser stays open between renders. */
export async function render(pieces: readonly Piece[]): Promise<Uint8Array> {
  const file = join(folder, 'report.html');
  writeFileSync(file, html(pieces));
  const page = await browser.newPage();
  await page.goto(pathToFileURL(file).href, { waitUntil: 'load', timeout: 120_000 });
  const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true, timeout: 120_000 });
  await page.close();
  return pdf;
}

/** Ends the browser. */
export async function close(): Promise<void> {
  await browser.close();
}

function html(pieces: readonly Piece[]): string {
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Báo cáo tình hình kinh tế - xã hội</title>
<style>
@font-face { font-family: T; src: url("${pathToFileURL(tinos.regular)}") }
@font-face { font-family: T; font-weight: bold; src: url("${pathToFileURL(tinos.bold)}") }
@page { size: A4; margin: 57pt 43pt 57pt 85pt }
body { font: 12pt/1.3 T; margin: 0 }
p { text-align: justify; text-indent: 20pt; margin: 0 0 6pt }
h1 { font-size: 15pt } h2 { font-size: 13pt }
table { border-collapse: collapse; width: 100%; font-size: 10pt } td, th { border: .5pt solid; padding: 3pt }
</style>${pieces.map(markup).join('\n')}</html>`;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function markup(piece: Piece): string {
  switch (piece.kind) {
    case 'heading':
      return `<h${piece.level}>${escaped(piece.text)}</h${piece.level}>`;
    case 'paragraph':
      return `<p>${escaped(piece.text)}</p>`;
    case 'list':
      return `<ul>${piece.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;
    case 'table': {
      const cells = (row: readonly string[], tag: string) =>
        `<tr>${row.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
      return `<table><thead>${cells(piece.head, 'th')}</thead><tbody>${piece.rows.map((row) => cells(row, 'td')).join('')}</tbody></table>`;
    }
  }
}
