import { parse, parseFragment } from 'parse5';
import { limits } from '../../document/limits.ts';
import { Rejected } from '../../document/rejected.ts';
import type { HtmlParent } from './dom.ts';
import { gatherText, type TextGatherer } from './gather-text.ts';
import { limitDepth } from './limit-depth.ts';

/** A page as a tree of bounded depth, its `data:` addresses apart. */
export interface ParsedHtml {
  readonly root: HtmlParent;
  /** `data:` addresses by the names that stand for them in the tree (`data:#0`). */
  readonly data: ReadonlyMap<string, string>;
}

/** Tags in a page; a page of text has about a hundred. */
const maximumTags = 250_000;
/** Characters of one tag with its attributes, or of one word: the parser builds them letter by letter. */
const maximumRun = 2_000_000;
/** Characters of a `data:` address that is worth setting apart. */
const longData = 64;

/** Parses a whole page. Throws `Rejected`: `too-large` or `too-complex`. */
export function parseHtml(html: string): ParsedHtml {
  return parseWith(html, (text, treeAdapter) => parse(text, { treeAdapter }));
}

/** Parses what stands in the body of a page. Throws as `parseHtml`. */
export function parseHtmlFragment(html: string): ParsedHtml {
  return parseWith(html, (text, treeAdapter) => parseFragment(text, { treeAdapter }));
}

function parseWith(
  html: string,
  parser: (html: string, adapter: TextGatherer['adapter']) => HtmlParent,
): ParsedHtml {
  const data = new Map<string, string>();
  const text = setDataApart(html, data);
  checkSize(text);
  const gatherer = gatherText();
  const root = parser(text, gatherer.adapter);
  gatherer.finish();
  limitDepth(root);
  return { root, data };
}

/** Replaces long `data:` addresses by short names: they may be of any length, which no pattern matches safely. */
function setDataApart(html: string, data: Map<string, string>): string {
  let text = '';
  let done = 0;
  const stop = /[\s"'<>)]/g;
  const start = /data:[\w/+.;=-]{0,100},/gi;
  for (let found = start.exec(html); found; found = start.exec(html)) {
    stop.lastIndex = start.lastIndex;
    const end = stop.exec(html)?.index ?? html.length;
    start.lastIndex = end;
    if (end - found.index < longData) continue;
    const name = `data:#${data.size}`;
    data.set(name, html.slice(found.index, end));
    text += html.slice(done, found.index) + name;
    done = end;
  }
  return text + html.slice(done);
}

function checkSize(text: string): void {
  if (text.length > limits.textBytes) {
    throw new Rejected('too-large', { what: `HTML > ${limits.textBytes / 1024 / 1024} MB` });
  }
  let tags = 0;
  let tagStart = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    tags++;
    if (at - tagStart > maximumRun) checkRun(text.slice(tagStart, at));
    tagStart = at;
  }
  if (tags > maximumTags) throw new Rejected('too-complex', { what: `> ${maximumTags} thẻ / tags` });
  if (text.length - tagStart > maximumRun) checkRun(text.slice(tagStart));
}

/** Text of any length is fine between tags; neither a tag nor a word is. */
function checkRun(run: string): void {
  const tagEnd = run.indexOf('>');
  const words = run.slice(tagEnd + 1);
  if (tagEnd < 0 || tagEnd > maximumRun || /\S{2000000}/.test(words)) {
    throw new Rejected('too-complex', { what: `> ${maximumRun} ký tự liền nhau / characters in a run` });
  }
}
