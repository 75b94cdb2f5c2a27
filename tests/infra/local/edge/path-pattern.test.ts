import { expect, test } from 'vitest';
import { matchesPath } from '../../../../infra/local/edge/path-pattern.ts';

test.each([
  ['/library/*', '/library/2026/a.pdf', true],
  ['library/*', '/library/a.pdf', true],
  ['/library/*', '/library', false],
  ['/library/*', '/a/library/b', false],
  ['*.png', '/a/b.png', true],
  ['*.png', '/a/b_png', false],
  ['/a?c', '/abc', true],
  ['/a?c', '/ac', false],
])('%s and %s', (pattern, path, matches) => {
  expect(matchesPath(pattern, path)).toBe(matches);
});
