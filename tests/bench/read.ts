/**
 * Times the reading of twenty pages, warm, against the parsing library alone: `node tests/bench/read.ts`.
 * The text is one of the samples repeated; a page is about 450 words of Vietnamese.
 */
import { strFromU8, unzipSync } from 'fflate';
import MarkdownIt from 'markdown-it';
import { parse } from 'parse5';
import { SaxesParser } from 'saxes';
import { readDocx } from '../../functions/report/docx/read-docx.ts';
import { readHtml } from '../../functions/report/html/read-html.ts';
import { readMarkdown } from '../../functions/report/markdown/read-markdown.ts';
import { docx, p, r } from '../report/docx/docx.ts';

const pages = 20;
const paragraphsPerPage = 6;
const rounds = 30;

const sentence =
  'Ủy ban nhân dân xã Nậm Lẩy chỉ đạo các bản nạo vét kênh mương, tu sửa cống lấy nước và phân công trực đêm trong mùa lũ; ';
const paragraph = sentence.repeat(3).trim();
const bold = 'Kết quả đạt 96,5% kế hoạch';

interface Bench {
  readonly name: string;
  /** Milliseconds that reading may take. */
  readonly most: number;
  readonly read: () => unknown;
  readonly parse: () => unknown;
}

function perPage(write: (page: number) => string): string {
  return Array.from({ length: pages }, (_, page) => write(page)).join('\n');
}

function repeated(write: (index: number) => string): string {
  return Array.from({ length: paragraphsPerPage }, (_, index) => write(index)).join('\n');
}

const markdown = perPage(
  (page) =>
    `## ${page + 1}. Mục\n\n${repeated(() => `${paragraph} **${bold}**.\n`)}\n| TT | Bản | Số hộ |\n|--|--|--|\n| 1 | Mạ | 45 |\n| 2 | Chiềng | 38 |\n`,
);
const html = `<html><head><meta charset="utf-8"><title>Kênh</title></head><body><nav><a href="/">Trang chủ</a></nav><h1>Kênh</h1>${perPage(
  (page) =>
    `<h2>${page + 1}. Mục</h2>${repeated(() => `<p style="text-align:justify;text-indent:36pt"><span style="font-size:14pt">${paragraph}</span> <b>${bold}</b>.</p>`)}<table border=1><tr><th>TT<th>Bản<th>Số hộ<tr><td>1<td>Mạ<td>45<tr><td>2<td>Chiềng<td>38</table>`,
)}</body></html>`;
const font = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="28"/>';
const cell = (text: string) =>
  `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${p(r(text, font))}</w:tc>`;
const row = (...texts: readonly string[]) => `<w:tr>${texts.map(cell).join('')}</w:tr>`;
const word = docx(
  perPage(
    (page) =>
      p(r(`${page + 1}. Mục`, `<w:b/>${font}`), '<w:outlineLvl w:val="0"/>') +
      repeated(() =>
        p(
          `${r(paragraph, font)}${r(` ${bold}.`, `<w:b/>${font}`)}`,
          '<w:jc w:val="both"/><w:ind w:firstLine="720"/>',
        ),
      ) +
      `<w:tbl><w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr>${row('TT', 'Bản', 'Số hộ')}${row('1', 'Mạ', '45')}${row('2', 'Chiềng', '38')}</w:tbl>`,
  ),
);

const encoder = new TextEncoder();
const xml = strFromU8(unzipSync(word)['word/document.xml']!);

const benches: readonly Bench[] = [
  {
    name: 'Markdown',
    most: 15,
    read: () => readMarkdown({ key: 'a.md', bytes: encoder.encode(markdown) }),
    parse: () => new MarkdownIt({ html: true }).parse(markdown, {}),
  },
  {
    name: 'HTML',
    most: 25,
    read: () => readHtml({ key: 'a.html', bytes: encoder.encode(html) }),
    parse: () => parse(html),
  },
  {
    name: 'DOCX',
    most: 150,
    read: () => readDocx({ key: 'a.docx', bytes: word }),
    parse: () => new SaxesParser({ position: false }).write(xml).close(),
  },
];

/** The median of many runs, after as many to warm up. */
async function median(run: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 2 * rounds; round++) {
    const start = performance.now();
    await run();
    if (round >= rounds) times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[rounds / 2] ?? Number.NaN;
}

console.log(`reading ${pages} pages, warm, median of ${rounds}`);
for (const { name, most, read, parse: parseAlone } of benches) {
  const own = await median(read);
  const library = await median(parseAlone);
  const ratio = (own / library).toFixed(1);
  console.log(
    `${name.padEnd(9)} ${own.toFixed(1).padStart(6)} ms (at most ${most})   library alone ${library.toFixed(1).padStart(6)} ms   ×${ratio}`,
  );
}
