import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { showProgress } from '../../../../infra/local/publish/progress.ts';

/** What is written to a stream that is a terminal, or is not. */
function written(isTTY: boolean): string {
  const stream = Object.assign(new PassThrough(), { isTTY }) as unknown as NodeJS.WriteStream;
  const progress = showProgress(stream, 2);
  progress.line('a');
  progress.step();
  progress.end();
  return String(stream.read());
}

test('lines alone, away from a terminal', () => {
  expect(written(false)).toBe('a\n');
});

test('lines above a bar that moves and goes, on a terminal', () => {
  const clear = '\r\u001b[K';
  const empty = '░'.repeat(30);
  const half = '█'.repeat(15) + '░'.repeat(15);
  expect(written(true)).toBe(
    [`${clear}${empty} 0/2`, `${clear}a\n`, `${clear}${empty} 0/2`, `${clear}${half} 1/2`, clear].join(''),
  );
});
