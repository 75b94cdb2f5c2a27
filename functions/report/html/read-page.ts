import type { Block } from '../../document/types.ts';
import { attribute, childElements, closest, type HtmlElement, type HtmlParent } from './dom.ts';
import { Builder } from './flow/builder.ts';
import { readNode } from './flow/read-node.ts';
import { plainSetting, type Setting } from './flow/setting.ts';
import { findNotes } from './notes/find-notes.ts';
import { findHeadingIds } from './page/find-heading-ids.ts';
import type { Page } from './page/page.ts';
import type { IsHidden } from './page/read-hidden-rules.ts';
import { Warnings } from './warnings.ts';

/** What a page, or a piece of one, holds. */
export interface ReadPage {
  readonly blocks: readonly Block[];
  readonly footnotes: Readonly<Record<string, readonly Block[]>>;
  readonly images: Page['images'];
  readonly warnings: Warnings;
}

/** What is known of a page before it is read. */
interface Source {
  readonly root: HtmlParent;
  readonly data: ReadonlyMap<string, string>;
  readonly isHidden: IsHidden;
  readonly dropped?: Iterable<HtmlElement>;
  readonly prefix?: string;
  readonly language?: string | undefined;
}

/** Reads everything below a node into blocks, notes apart. */
export function readPage({
  root,
  data,
  isHidden,
  dropped = [],
  prefix = '',
  language = 'vi',
}: Source): ReadPage {
  const notes = findNotes(root, prefix);
  const page: Page = {
    language,
    isHidden,
    dropped: new Set([
      ...dropped,
      ...notes.flatMap(({ body, backlinks }) => [body, ...backlinks]),
      ...rulesAbove(notes.map(({ body }) => body)),
    ]),
    noteCalls: new Map(notes.flatMap(({ id, calls }) => calls.map((call) => [call, id] as const))),
    headingIds: findHeadingIds(root),
    data,
    images: {},
    prefix,
    warnings: new Warnings(),
  };
  const blocks = readAll(root, plainSetting, page);
  const footnotes = Object.fromEntries(notes.map(({ id, body }) => [id, readAll(body, plainSetting, page)]));
  return { blocks, footnotes, images: page.images, warnings: page.warnings };
}

function readAll(parent: HtmlParent, setting: Setting, page: Page): Block[] {
  const builder = new Builder();
  for (const node of parent.childNodes) readNode(node, setting, builder, page);
  return builder.finish();
}

/** The rules between text and notes. */
function rulesAbove(bodies: readonly HtmlElement[]): HtmlElement[] {
  const isSection = (each: HtmlElement) =>
    /footnote|endnote|notes/i.test(`${attribute(each, 'class')} ${attribute(each, 'style')}`);
  const parents = new Set(bodies.map((body) => closest(body, isSection) ?? body.parentNode));
  return [...parents].flatMap((parent) => (parent ? childElements(parent, 'hr') : []));
}
