import type { Token } from 'markdown-it';
import type { Reading } from '../reading.ts';
import { addText, type InlineState } from './build-inlines.ts';
import { hrefOf } from './href-of.ts';
import { addImage } from './image.ts';
import { closeMark, openMark } from './marks.ts';

const tag = /^<(\/?)([a-z][a-z0-9-]*)/i;
const hidden = new Set(['script', 'style', 'template', 'title', 'noscript', 'iframe', 'object']);
const marks: ReadonlyMap<string, Parameters<typeof openMark>[0]> = new Map([
  ['b', 'bold'],
  ['strong', 'bold'],
  ['i', 'italic'],
  ['em', 'italic'],
  ['cite', 'italic'],
  ['var', 'italic'],
  ['u', 'underline'],
  ['ins', 'underline'],
  ['s', 'strike'],
  ['strike', 'strike'],
  ['del', 'strike'],
  ['sup', 'super'],
  ['sub', 'sub'],
  ['code', 'code'],
  ['kbd', 'code'],
  ['samp', 'code'],
  ['tt', 'code'],
]);

/** One tag of raw HTML on the line: marks, breaks, links and pictures mean what they mean; other tags nothing. */
export function htmlTag(token: Token, state: InlineState, reading: Reading): void {
  const found = tag.exec(token.content);
  if (!found) return;
  const closes = found[1] === '/';
  const name = found[2]!.toLowerCase();
  if (state.hidden !== undefined) {
    if (closes && name === state.hidden) delete state.hidden;
    return;
  }
  const mark = marks.get(name);
  if (mark) (closes ? closeMark : openMark)(mark, state);
  else if (name === 'br') state.inlines.push({ kind: 'break' });
  else if (name === 'a') {
    if (closes) state.hrefs.pop();
    else state.hrefs.push(hrefOf(attribute(token.content, 'href')));
  } else if (name === 'img' && !closes) {
    addImage(attribute(token.content, 'src'), attribute(token.content, 'alt'), state, reading);
  } else if (hidden.has(name) && !closes && !token.content.endsWith('/>')) state.hidden = name;
  else if (/^(?:p|div|li|tr|td)$/.test(name)) addText(' ', state);
}

function attribute(content: string, name: string): string {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(content);
  return decodeEntities(found?.[1] ?? found?.[2] ?? found?.[3] ?? '');
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function decodeEntities(value: string): string {
  return value.replace(/&(\w+);/g, (entity, name: string) => entities[name] ?? entity);
}
