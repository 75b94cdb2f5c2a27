import type { Report } from '../../document/types.ts';
import { eachText } from './each-text.ts';

/** Levels of the Law on Protection of State Secrets 2018, article 8; `Độ mật:` is how headers print them. */
const stamp = /^[\s[(*_]*(?:ĐỘ MẬT\s*:\s*)?((?:TUYỆT |TỐI )?MẬT)[\s\])*_.!]*$/u;

/** Longer lines are running text. */
const stampLength = 40;

/** The stamp that stands alone on a line, cell or paragraph in capitals, or nothing. Words in running text are none. */
export function findSecrecyStamp(report: Report): string | undefined {
  const { title, subject, issuer, parentIssuer } = report.metadata;
  for (const line of [title, subject, issuer, parentIssuer]) {
    const found = line && stampOf(line);
    if (found) return found;
  }
  for (const line of eachText(report)) {
    const found = stampOf(line);
    if (found) return found;
  }
  return undefined;
}

/** The stamp a line consists of, or nothing. */
export function stampOf(line: string): string | undefined {
  if (line.length > stampLength) return undefined;
  return stamp.exec(line.normalize('NFC').replace(/\s+/gu, ' '))?.[1];
}
