import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { buildFaces } from './fonts/build-faces.ts';

// Writes functions/pdf/fonts from the fonts in node_modules: run it when a font or the choice of characters changes.
const folder = new URL('../../functions/pdf/fonts/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, bytes] of buildFaces()) {
  writeFileSync(new URL(name, folder), bytes);
  console.log(name, bytes.length);
}
const packages = new URL('../../node_modules/@expo-google-fonts/', import.meta.url);
const notices = [
  'tinos',
  'cousine',
  'noto-sans-math',
  'noto-sans-symbols-2',
  'noto-sans-symbols',
  'noto-emoji',
];
for (const name of notices)
  copyFileSync(new URL(`${name}/LICENSE_FONT`, packages), new URL(`LICENSE-${name}.txt`, folder));
