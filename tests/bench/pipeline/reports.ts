import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { RejectionCode } from '../../../functions/document/rejection-codes.ts';
import { badInputs } from '../../bad-inputs/bad-inputs.ts';
import { createRandom, type Random } from '../../simulation/random.ts';

/** A report to upload. One with a `poison` must be rejected with that code, and should harm no other. */
export interface BenchReport {
  readonly key: string;
  readonly bytes: Uint8Array;
  readonly poison?: RejectionCode;
}

const words =
  'báo cáo kết quả thực hiện nhiệm vụ phát triển kinh tế xã hội quốc phòng an ninh phường tổ dân phố hộ nghèo văn hóa giáo dục y tế môi trường đất đai xây dựng thủ tục hành chính tiếp công dân giải quyết đơn thư ngân sách thu chi'.split(
    ' ',
  );
const samples = join(import.meta.dirname, '../../samples');

/**
 * Reports for a load: one page of Markdown each, or with `mixed` also the project's samples in every format.
 * The share `poison` of them are the bad inputs of the tests that must be rejected, bombs among them.
 */
export function* benchReports(
  count: number,
  { mixed, poison }: { readonly mixed: boolean; readonly poison: number },
): Generator<BenchReport> {
  const random = createRandom(count);
  const files = mixed ? readSamples() : [];
  const poisons = poison > 0 ? makePoisons() : [];
  for (let number = 0; number < count; number++) {
    const folder = `tải ${Math.floor(number / 1000)}`;
    if (random.chance(poison)) {
      const { extension, ...bad } = random.pick(poisons);
      // On the top level, as in the tests: what a path leads to depends on where the report is.
      yield { key: `hỏng ${number}${extension}`, ...bad };
    } else if (files.length > 0 && random.chance(0.3)) {
      const { name, bytes } = random.pick(files);
      yield { key: `${folder}/${number} ${name}`, bytes };
    } else {
      yield { key: `${folder}/${number}.md`, bytes: onePage(number, random) };
    }
  }
}

function onePage(number: number, random: Random): Uint8Array {
  const sentence = () => Array.from({ length: 14 }, () => random.pick(words)).join(' ');
  const paragraph = () => `${Array.from({ length: 4 }, sentence).join(', ')} số ${random.below(10_000)}.`;
  const text = `# Báo cáo số ${number} về ${sentence()}\n\n${paragraph()}\n\n- ${sentence()}\n- ${sentence()}\n\n${paragraph()}\n`;
  return new TextEncoder().encode(text);
}

function readSamples() {
  return readdirSync(samples, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(txt|md|html|docx)$/.test(entry.name))
    .map((entry) => ({ name: entry.name, bytes: readFileSync(join(entry.parentPath, entry.name)) }))
    .filter(({ bytes }) => !/!\[|<img/.test(bytes.toString('latin1')));
}

function makePoisons() {
  return badInputs.flatMap(({ ends, beside, userMetadata, key, bytes }) =>
    'rejected' in ends && !beside && !userMetadata
      ? { extension: extname(key), bytes: Buffer.from(bytes()), poison: ends.rejected }
      : [],
  );
}
