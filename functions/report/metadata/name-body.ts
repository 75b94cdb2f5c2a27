import { sentenceCase } from './sentence-case.ts';

const heads: readonly (readonly [RegExp, string])[] = [
  [/^(?:UB\.?\s?MTTQ|UBMT)(?=\s|$)/u, 'Ủy ban Mặt trận Tổ quốc'],
  [/^(?:UBND|UỶ BAN ND|ỦY BAN ND)(?=\s|$)/u, 'Ủy ban nhân dân'],
  [/^HĐND(?=\s|$)/u, 'Hội đồng nhân dân'],
  [/^(?:BCĐ|BCĐ\.)(?=\s|$)/u, 'Ban Chỉ đạo'],
  [/^BTV(?=\s|$)/u, 'Ban Thường vụ'],
  [/^BCH(?=\s|$)/u, 'Ban Chấp hành'],
];

/**
 * The name of a body as metadata hold it: in sentence case, the abbreviation it begins with written out.
 * `UBND PHƯỜNG BÌNH KHÊ` is `Ủy ban nhân dân phường Bình Khê`.
 */
export function nameBody(line: string): string {
  const text = sentenceCase(line.replace(/[\s*:;,.–-]+$/u, ''));
  const head = heads.find(([pattern]) => pattern.test(text));
  return head ? text.replace(head[0], head[1]) : text;
}
