import type { Target } from './target.ts';
import { documents } from './targets/documents.ts';
import { queueMessages, uploadKeys } from './targets/keys.ts';
import { pdf } from './targets/pdf.ts';
import { pictures } from './targets/pictures.ts';
import { query } from './targets/query.ts';
import { readers } from './targets/readers.ts';
import { requests } from './targets/requests.ts';
import { wordXml } from './targets/word-xml.ts';

/** Everything that takes what strangers send. */
export const targets: readonly Target[] = [
  ...readers,
  wordXml,
  ...pictures,
  pdf,
  documents,
  query,
  requests,
  uploadKeys,
  queueMessages,
];
