import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Block, Report } from '../../functions/document/types.ts';
import { readReport } from '../../functions/report/read-report.ts';
import { bytesOfSample, samples, samplesFolder } from './samples.ts';
import { canTakeWords, sourceWords } from './words/source-words.ts';
import { minus, plus, wordsOf } from './words/words-of.ts';
import { wordsOfReport } from './words/words-of-report.ts';

const reports = /\.(?:txt|md|html?|docx|pdf)$/;

test('the manifest lists every sample', () => {
  const files = readdirSync(samplesFolder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    reports.test(file),
  );
  expect(samples.map((sample) => sample.file).sort()).toEqual(
    files.map((file) => file.normalize('NFC')).sort(),
  );
});

describe.each(samples)('$file', (sample) => {
  const read = () => readReport({ key: sample.file, bytes: bytesOfSample(sample.file) });

  test('is read as its manifest says', async () => {
    const report = await read();
    const {
      title,
      number = null,
      issuer = null,
      date = null,
      type = null,
      profile = 'article',
    } = report.metadata;
    expect({ title, number, issuer, date, type, profile }).toEqual({
      title: sample.title,
      number: sample.number,
      issuer: sample.issuer,
      date: sample.date,
      type: sample.type,
      profile: sample.profile,
    });
    expect({
      tables: count(report, (block) => block.kind === 'table' && !block.plain),
      images: Object.keys(report.images).length,
      footnotes: Object.keys(report.footnotes).length,
      warnings: report.warnings.map((warning) => warning.code),
    }).toEqual({
      tables: sample.tables,
      images: sample.images,
      footnotes: sample.footnotes,
      warnings: sample.warnings ?? [],
    });
  });

  test.skipIf(sample.file.endsWith('.pdf') || !canTakeWords(sample.file))('loses no word', async () => {
    const report = wordsOfReport(await read());
    const source = sourceWords(sample.file, bytesOfSample(sample.file));
    expect(minus(minusWords(source, sample.debris), report.all)).toEqual([]);
    expect(minus(report.text, plus(source, wordsOf(sample.added ?? '')))).toEqual([]);
  });
});

function minusWords(source: ReturnType<typeof wordsOf>, debris = ''): ReturnType<typeof wordsOf> {
  return wordsOf(minus(source, wordsOf(debris)).join(' '));
}

function count(report: Report, is: (block: Block) => boolean): number {
  const stack: (readonly Block[])[] = [report.blocks];
  let found = 0;
  for (let blocks = stack.pop(); blocks; blocks = stack.pop()) {
    for (const block of blocks) {
      if (is(block)) found++;
      if (block.kind === 'quote') stack.push(block.blocks);
      else if (block.kind === 'list') stack.push(...block.items.map((item) => item.blocks));
      else if (block.kind === 'table') {
        stack.push(...block.rows.flatMap((row) => row.cells.map((cell) => cell.blocks)));
      }
    }
  }
  return found;
}
