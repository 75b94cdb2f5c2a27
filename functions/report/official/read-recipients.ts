import { fold } from './line-kind.ts';
import { isMandate, isRole } from './signer-lines.ts';

const bullet = /^\s*[-–—+*•·]\s*/u;

/**
 * Takes the recipients from the lines of the left column: those below `Nơi nhận:` with a bullet or before the
 * last (`Lưu: VT`), a wrapped one joined. The other lines come back in order.
 */
export function readRecipients(lines: readonly string[]): {
  readonly recipients: readonly string[];
  readonly rest: readonly string[];
  /** Whether `Nơi nhận` was there. */
  readonly seen: boolean;
} {
  const start = lines.findIndex((line) => fold(line.slice(0, 30)).startsWith('noi nhan'));
  if (start < 0) return { recipients: [], rest: lines, seen: false };
  const first = lines[start]!.normalize('NFC')
    .replace(/^[^:]*(?::|$)/u, '')
    .trim();
  const recipients: string[] = first ? [tidy(first)] : [];
  let at = start + 1;
  let open = false;
  for (; at < lines.length; at++) {
    const line = lines[at]!.normalize('NFC').replace(/\s+/gu, ' ').trim();
    if (line === '') continue;
    if (bullet.test(line) || fold(line).startsWith('luu')) recipients.push(tidy(line));
    else if (open && !isMandate(line) && !isRole(line, false))
      recipients.push(tidy(`${recipients.pop()} ${line}`));
    else break;
    open = !/[;.]$/u.test(line);
  }
  return {
    recipients: recipients.filter((recipient) => recipient !== ''),
    rest: [...lines.slice(0, start), ...lines.slice(at)],
    seen: true,
  };
}

function tidy(line: string): string {
  return line
    .replace(bullet, '')
    .replace(/[;.,]+\s*$/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
