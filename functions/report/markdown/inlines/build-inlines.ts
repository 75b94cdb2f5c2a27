import type { Token } from 'markdown-it';
import type { Inline, Marks } from '../../../document/types.ts';
import type { Reading } from '../reading.ts';
import { hrefOf } from './href-of.ts';
import { htmlTag } from './html-tag.ts';
import { image } from './image.ts';
import { closeMark, openMark } from './marks.ts';
import { note } from './note.ts';

/** Where the text stands: in which marks, links and tags. */
export interface InlineState {
  readonly inlines: Inline[];
  /** How often each mark is open. */
  readonly open: Map<keyof Marks | 'super' | 'sub', number>;
  readonly hrefs: (string | undefined)[];
  /** Inside an element that is not shown (`<script>`): its name. */
  hidden?: string;
}

/** Puts what one kind of token says into the state. */
export type InlineHandler = (token: Token, state: InlineState, reading: Reading) => void;

const handlers: ReadonlyMap<string, InlineHandler> = new Map<string, InlineHandler>([
  ['text', (token, state) => addText(token.content, state)],
  // A line end is a space in print; readers of official lines see where it was.
  ['softbreak', (_, state) => addText('\n', state)],
  ['hardbreak', (_, state) => void state.inlines.push({ kind: 'break' })],
  ['code_inline', (token, state) => addText(token.content, state, { code: true })],
  ['strong_open', (_, state) => openMark('bold', state)],
  ['strong_close', (_, state) => closeMark('bold', state)],
  ['em_open', (_, state) => openMark('italic', state)],
  ['em_close', (_, state) => closeMark('italic', state)],
  ['s_open', (_, state) => openMark('strike', state)],
  ['s_close', (_, state) => closeMark('strike', state)],
  ['link_open', (token, state) => void state.hrefs.push(hrefOf(String(token.attrGet('href') ?? '')))],
  ['link_close', (_, state) => void state.hrefs.pop()],
  ['image', image],
  ['footnote_ref', note],
  ['html_inline', htmlTag],
]);

/** The inlines of a paragraph's tokens. */
export function buildInlines(tokens: readonly Token[], reading: Reading): Inline[] {
  const state: InlineState = { inlines: [], open: new Map(), hrefs: [] };
  for (const token of tokens) {
    const handler = handlers.get(token.type);
    if (handler) handler(token, state, reading);
    else addText(token.content, state);
  }
  return state.inlines;
}

/** Adds text in the marks and the link that are open, to the text before where that is in the same. */
export function addText(text: string, state: InlineState, more?: Marks): void {
  if (text === '' || state.hidden !== undefined) return;
  const marks = marksOf(state, more);
  const href = state.hrefs.findLast((each) => each !== undefined);
  const last = state.inlines.at(-1);
  if (last?.kind === 'text' && !marks && !last.marks && last.href === href) {
    state.inlines[state.inlines.length - 1] = { ...last, text: last.text + text };
  } else state.inlines.push({ kind: 'text', text, ...(marks && { marks }), ...(href && { href }) });
}

function marksOf(state: InlineState, more: Marks | undefined): Marks | undefined {
  if (state.open.size === 0) return more;
  const marks: Record<string, boolean | string> = { ...more };
  for (const name of state.open.keys()) {
    if (name === 'super' || name === 'sub') marks.script = name;
    else marks[name] = true;
  }
  return marks as Marks;
}
