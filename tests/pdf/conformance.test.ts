import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { paint } from '../../functions/pdf/paint.ts';
import {
  canReadStructure,
  readStructure,
  readText,
  type StructureNode,
} from '../conformance/read-structure.ts';
import { missingForValidation, validate } from '../conformance/validate.ts';
import { everything } from './sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'gazette-paint-'));
const file = join(folder, 'everything.pdf');
const { layout, document } = everything();
writeFileSync(file, await paint(layout, document));
afterAll(() => rmSync(folder, { recursive: true }));

test.skipIf(missingForValidation() && !process.env.CI)(
  'every kind of element and box passes PDF/A-2a and PDF/UA-1',
  { timeout: 120_000 },
  () => {
    expect(validate([file])).toEqual([]);
  },
);

test.skipIf(!canReadStructure() && !process.env.CI)('another program reads the text as it was set', () => {
  const texts = new Map<string, string[]>();
  const walk = (node: StructureNode) => {
    for (const child of node.children) {
      if (typeof child === 'string') texts.set(node.role, [...(texts.get(node.role) ?? []), child]);
      else walk(child);
    }
  };
  walk(readStructure(file));
  expect(texts.get('H1')).toEqual(['BÁO CÁO & kết quả <Ẩ Ễ Ộ Ữ>']);
  expect(texts.get('P')).toContain('rất\u00a0tốt: α β ж ☑⚠');
  expect(texts.get('Code')).toEqual(['├── a(b)\\c']);
  expect(texts.get('TH')).toEqual(['Cột']);
  expect(readText(file)).toContain('漢🄰');
});
