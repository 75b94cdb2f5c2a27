import type { Block, Inline, Paragraph, TextInline } from '../../../document/types.ts';
import { attachCaptions } from '../../flow/attach-captions.ts';
import type { FlowItem } from '../../flow/flow-item.ts';
import type { Label } from '../../flow/label.ts';
import { nestLists } from '../../flow/nest-lists.ts';
import { sameMarks } from '../../flow/same-marks.ts';
import type { Setting } from './setting.ts';
import { trimInlines } from './trim-inlines.ts';

/** Characters: two hundred pages without a break. */
const longestParagraph = 500_000;

/** The end of the last word within so many characters. */
function cutBefore(text: string, most: number): number {
  const space = text.lastIndexOf(' ', most);
  return space > 0 ? space + 1 : most;
}

/** Makes of the inlines of one paragraph its block. */
export type Wrap = (inlines: readonly Inline[]) => Block;

/** Gathers blocks: text runs on into one paragraph until a block begins or ends. */
export class Builder {
  readonly #items: FlowItem[] = [];
  #inlines: Inline[] = [];
  #wrap: Wrap | undefined;
  #label: Label | undefined;
  #setting: Setting | undefined;
  /** Characters of the open paragraph. */
  #length = 0;

  /** Adds text; a paragraph beyond any real length goes on in another. */
  text(text: string, setting: Setting): void {
    for (let rest = text; rest; ) {
      const part = rest.length > longestParagraph ? rest.slice(0, cutBefore(rest, longestParagraph)) : rest;
      if (this.#length + part.length > longestParagraph) this.end();
      this.#append(part, setting);
      rest = rest.slice(part.length);
    }
  }

  #append(text: string, setting: Setting): void {
    this.#length += text.length;
    const cased = setting.uppercase ? text.toLocaleUpperCase('vi') : text;
    if (/\S/.test(cased)) this.#setting ??= setting;
    const last = this.#inlines.at(-1);
    const { marks, href, language } = setting;
    if (
      last?.kind === 'text' &&
      sameMarks(last.marks, marks) &&
      last.href === href &&
      last.language === language
    ) {
      this.#inlines[this.#inlines.length - 1] = { ...last, text: last.text + cased };
      return;
    }
    const inline: TextInline = {
      kind: 'text',
      text: cased,
      ...(styled(setting) && { marks }),
      ...(href !== undefined && { href }),
      ...(language !== undefined && { language }),
    };
    this.#inlines.push(inline);
  }

  push(inline: Inline, setting: Setting): void {
    this.#setting ??= setting;
    this.#inlines.push(inline);
  }

  /** Ends the paragraph, if one is open. */
  end(): void {
    const inlines = trimInlines(this.#inlines);
    const setting = this.#setting;
    this.#inlines = [];
    this.#setting = undefined;
    this.#length = 0;
    if (inlines.length === 0 || !setting) return;
    const block =
      this.#wrap?.(inlines) ?? figureOf(inlines) ?? paragraphOf(inlines, setting, this.#label !== undefined);
    this.#items.push({ block, ...(this.#label && { label: this.#label }) });
    this.#label = undefined;
  }

  /** Adds a whole block. */
  add(block: Block): void {
    this.end();
    this.#items.push({ block });
  }

  /** Adds blocks to the last item of the list that was added last, or after it where none was. */
  addToItem(blocks: readonly Block[]): void {
    this.end();
    const list = this.#items.at(-1)?.block;
    const item = list?.kind === 'list' ? list.items.at(-1) : undefined;
    if (list?.kind !== 'list' || !item) {
      for (const block of blocks) this.#items.push({ block });
      return;
    }
    const items = [...list.items.slice(0, -1), { ...item, blocks: [...item.blocks, ...blocks] }];
    this.#items[this.#items.length - 1] = { block: { ...list, items } };
  }

  /** Reads one block: what `read` gives becomes a paragraph of its own, made by `wrap` and labelled. */
  block(
    read: () => void,
    { wrap, label }: { readonly wrap?: Wrap; readonly label?: Label | undefined } = {},
  ): void {
    this.end();
    const outer = this.#wrap;
    this.#wrap = wrap ?? outer;
    this.#label = label;
    read();
    this.end();
    this.#wrap = outer;
    this.#label = undefined;
  }

  /** The blocks so far, lists nested and captions attached. */
  finish(): Block[] {
    this.end();
    return attachCaptions(nestLists(this.#items));
  }
}

function styled({ marks }: Setting): Setting['marks'] | undefined {
  for (const _ in marks) return marks;
  return undefined;
}

/** A picture that stands alone. */
function figureOf(inlines: readonly Inline[]): Block | undefined {
  const [only, ...others] = inlines;
  return only?.kind === 'image' && others.length === 0 ? { ...only, kind: 'figure' } : undefined;
}

/** Left is where text stands anyway, and so left to the profile; in a table it says something. */
export function alignOf({ align, depth }: Setting): Setting['align'] {
  return align === 'left' && depth === 0 ? undefined : align;
}

function paragraphOf(inlines: readonly Inline[], setting: Setting, isListed: boolean): Paragraph {
  const { left, right, firstLine } = setting;
  const align = alignOf(setting);
  const indented = !isListed && (left || right || firstLine);
  return {
    kind: 'paragraph',
    inlines,
    ...(align && { align }),
    ...(indented && {
      indent: { ...(left && { left }), ...(right && { right }), ...(firstLine && { firstLine }) },
    }),
  };
}
