import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderFiles } from '../../../../infra/local/publish/folder-files.ts';

test('reports and pictures by their paths in the folder, hidden files left out', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-folder-'));
  mkdirSync(join(folder, '2026/images'), { recursive: true });
  mkdirSync(join(folder, '.git'));
  for (const name of [
    'b.md',
    '2026/Báo cáo.docx',
    '2026/images/a.PNG',
    '.hidden.md',
    '.git/config',
    'a.xyz',
  ]) {
    writeFileSync(join(folder, name), '');
  }
  const { reports, attachments } = folderFiles(folder);
  expect(reports.map(({ key }) => key)).toEqual(['2026/Báo cáo.docx', 'a.xyz', 'b.md']);
  expect(attachments).toEqual([{ key: '2026/images/a.PNG', path: join(folder, '2026/images/a.PNG') }]);
});

test('no folder, no files', () => {
  expect(() => folderFiles('/no/such/folder')).toThrow('/no/such/folder is no folder that can be read');
});
