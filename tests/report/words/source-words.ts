import { spawnSync } from 'node:child_process';
import { decodeText } from '../../../functions/report/encodings/decode-text.ts';
import { type Words, wordsOf } from './words-of.ts';

const formats: Readonly<Record<string, string>> = {
  md: 'gfm+footnotes',
  html: 'html',
  htm: 'html',
  docx: 'docx',
};

/** Whether pandoc, which reads sources independently of us, is on this machine. */
const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;

/** Whether the words of a source can be taken here. */
export function canTakeWords(file: string): boolean {
  return file.endsWith('.txt') || hasPandoc;
}

/** The words of a source by a tool that shares nothing with the readers: plain split for text, else pandoc. */
export function sourceWords(file: string, bytes: Uint8Array): Words {
  const extension = file.slice(file.lastIndexOf('.') + 1).toLowerCase();
  if (extension === 'txt') return wordsOf(decodeText(bytes).text);
  const format = formats[extension];
  if (!format) throw new Error(`no independent reader of .${extension}`);
  const input = extension === 'md' ? withoutFrontMatter(bytes) : bytes;
  const run = spawnSync('pandoc', ['-f', format, '-t', 'plain', '--wrap=none', '--columns=10000'], {
    input,
    maxBuffer: 256 * 1024 * 1024,
  });
  if (run.status !== 0) throw new Error(`pandoc: ${run.stderr.toString()}`);
  // The numbers of notes are pandoc's own.
  return wordsOf(run.stdout.toString().replace(/\[\d+\]/g, ' '));
}

/** Front matter is metadata; a raw `<br>` in a table would join the words around it. */
function withoutFrontMatter(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('utf8')
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/<br\s*\/?>/g, ' ');
}
