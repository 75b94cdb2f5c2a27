import { readdirSync, readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { buildFaces } from './fonts/build-faces.ts';

const folder = new URL('../../functions/pdf/fonts/', import.meta.url);
const built = buildFaces();

test.each([...built])(
  '%s is what `node tests/build/fonts.ts` makes of the fonts installed',
  (name, bytes) => {
    expect(readFileSync(new URL(name, folder)).equals(bytes)).toBe(true);
  },
);

test('the fonts take less than 250 KB, and stand beside their licences', () => {
  const size = [...built.values()].reduce((sum, { length }) => sum + length, 0);
  expect(size).toBeLessThan(250 * 1024);
  const licences = readdirSync(folder).filter((name) => name.startsWith('LICENSE-'));
  expect(licences).toHaveLength(6);
  for (const name of licences)
    expect(readFileSync(new URL(name, folder), 'utf8')).toContain('SIL Open Font License, Version 1.1');
});

test('no outline carries instructions', () => {
  const font = inflateRawSync(built.get('regular.ttf.deflated')!);
  const tags = Array.from({ length: font.readUInt16BE(4) }, (_, i) =>
    font.toString('latin1', 12 + 16 * i, 16 + 16 * i),
  );
  expect(tags).toEqual(['OS/2', 'cmap', 'glyf', 'head', 'hhea', 'hmtx', 'kern', 'loca', 'maxp', 'post']);
});
