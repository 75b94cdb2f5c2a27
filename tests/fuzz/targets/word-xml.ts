import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { xmlEdits } from '../mutated-xml.ts';
import { samplesOf } from '../samples-of.ts';
import type { Target } from '../target.ts';
import { orReason, typeset } from '../typeset.ts';

const containers = samplesOf('docx').map((bytes) => unzipSync(bytes));

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
