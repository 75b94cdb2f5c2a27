import { createHash } from 'node:crypto';
import abbreviations from './abbreviations.json' with { type: 'json' };

/** Grows with every change of how words are cut, folded or numbered. */
const rules = 1;

/** Version of the analyser; an index made by another one is rebuilt. The list of abbreviations is part of it. */
export const analyserVersion = `${rules}-${createHash('sha256')
  .update(JSON.stringify(abbreviations))
  .digest('hex')
  .slice(0, 8)}`;
