import type { Block, Metadata } from '../../document/types.ts';
import { linesOfBlocks } from '../lines-of.ts';
import { nameBody } from '../metadata/name-body.ts';
import { parseDate } from '../metadata/parse-date.ts';
import { startsBody } from './line-kind.ts';

const meeting =
  /^(?:cuộc họp|họp|hội nghị|làm việc|sinh hoạt|đại hội)\s+(.+?)(?=\s+(?:về|v\/v|để|nhằm|tháng|quý|năm|lần|ngày|giữa)(?:\s|$)|[,;(]|$)/iu;

/**
 * What minutes (biên bản), which bear no number, say in words: the body that met in the subject
 * (`Họp tổ dân phố số 9 về ...`), the day in the first paragraph (`Hôm nay, ngày ...`).
 */
export function readMinutes(subject: string | undefined, body: readonly Block[]): Partial<Metadata> {
  const met = subject && meeting.exec(subject)?.[1];
  const first = body.find((block) => block.kind === 'paragraph');
  const opening = first ? (linesOfBlocks([first]) ?? []).join(' ') : '';
  const day = /^(?:hôm nay|vào|hồi|ngày|lúc)/iu.test(opening.trim()) ? parseDate(opening) : undefined;
  return {
    ...(met && startsBody(met) && { issuer: nameBody(met) }),
    ...(day && 'date' in day && { date: day.date }),
  };
}
