import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom, type Random } from '../../simulation/random.ts';

/** A report to upload. `poison` is rejected, and should harm no other. */
export interface BenchReport {
  readonly key: string;
  readonly bytes: Uint8Array;
  readonly poison: boolean;
}

const words =
  'báo cáo kết quả thực hiện nhiệm vụ phát triển kinh tế xã hội quốc phòng an ninh phường tổ dân phố hộ nghèo văn hóa giáo dục y tế môi trường đất đai xây dựng thủ tục hành chính tiếp công dân giải quyết đơn thư ngân sách thu chi'.split(
    ' ',
  );
const samples = join(import.meta.dirname, '../../samples');

/**
 * Reports for a load: one page of Markdown each, or with `mixed` also the project's samples in every format.
 * The share `poison` of them cannot be read.
 */
export function* benchReports(
  count: number,
  { mixed, poison }: { readonly mixed: boolean; readonly poison: number },
): Generator<BenchReport> {
  const random = createRandom(count);
  const files = mixed ? readSamples() : [];
  for (let number = 0; number < count; number++) {
    const folder = `tải ${Math.floor(number / 1000)}`;
    if (random.chance(poison)) {
      yield {
        key: `${folder}/hỏng ${number}.docx`,
        bytes: new TextEncoder().encode('PK broken'),
        poison: true,
      };
    } else if (files.length > 0 && random.chance(0.3)) {
      const { name, bytes } = random.pick(files);
      yield { key: `${folder}/${number} ${name}`, bytes, poison: false };
    } else {
      yield { key: `${folder}/${number}.md`, bytes: onePage(number, random), poison: false };
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
