import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { bytesOfSample, samples } from '../../report/samples.ts';
import { xmlEdits } from '../mutated-xml.ts';
import type { Target } from '../target.ts';
import { orReason, typeset } from '../typeset.ts';

const containers = samples
  .filter(({ file }) => file.endsWith('.docx'))
  .map(({ file }) => unzipSync(bytesOfSample(file)));

/** The reader of Word files, by the XML of their parts. */
export const wordXml: Target = {
  name: 'word-xml',
  extension: 'docx',
  inputs: fc
    .record({
      container: fc.constantFrom(...containers),
      edits: fc.array(fc.tuple(fc.nat(), xmlEdits), { minLength: 1, maxLength: 3 }),
    })
    .map(({ container, edits }) => {
      const parts = { ...container };
      const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name));
      for (const [which, change] of edits) {
        // Half of the edits go into the text.
        const name = which % 2 === 0 ? 'word/document.xml' : (names[which % names.length] ?? '');
        const part = parts[name];
        if (part) parts[name] = strToU8(change(strFromU8(part)));
      }
      return zipSync(parts, { level: 1 });
    }),
  attempt: (input) => orReason(() => typeset('a.docx', input)),
};
