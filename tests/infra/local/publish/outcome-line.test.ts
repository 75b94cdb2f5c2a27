import { expect, test } from 'vitest';
import { outcomeLine } from '../../../../infra/local/publish/outcome-line.ts';

const outcome = { key: '2026/a.md', status: 'published', updatedAt: '2026-01-01T00:00:00Z' };
const portal = 'http://127.0.0.1:8080';

test.each([
  [
    'published',
    { ...outcome, pages: 2, pdf: '/reports/abc.pdf' },
    120,
    'published  2026/a.md  2 pages  120 ms  http://127.0.0.1:8080/reports/abc.pdf',
  ],
  [
    'published before',
    { ...outcome, pages: 1, pdf: '/reports/abc.pdf' },
    undefined,
    'published  2026/a.md  1 page  unchanged  http://127.0.0.1:8080/reports/abc.pdf',
  ],
  [
    'rejected',
    { ...outcome, status: 'rejected', reason: { code: 'empty', en: 'The report is empty.', path: 'body' } },
    5,
    'rejected: 2026/a.md: empty: The report is empty. (body)',
  ],
])('%s', (_name, given, milliseconds, line) => {
  expect(outcomeLine(given, milliseconds, portal)).toBe(line);
});
