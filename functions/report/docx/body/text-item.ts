import { Rejected } from '../../../document/rejected.ts';
import { textOfInlines } from '../../../document/text-of.ts';
import type { Block, Inline, Paragraph } from '../../../document/types.ts';
import type { FlowItem } from '../../flow/flow-item.ts';
import type { Label } from '../../flow/label.ts';
import { withoutCommonMarks } from '../../flow/without-common-marks.ts';
import type { XmlElement } from '../package/xml.ts';
import type { Line } from '../runs/pieces.ts';
import { headingLevel } from '../styles/heading-level.ts';
import { headingIdOf } from './heading-ids.ts';

const quoteStyles = new Set(['quote', 'intense quote', 'block text', 'quotations']);
const codeStyles = new Set(['source code', 'html preformatted', 'preformatted text']);

/** The block that one stretch of a paragraph makes by its style; undefined where nothing would be printed. */
export function textItem(
  inlines: readonly Inline[],
  { look, reading }: Line,
  label: Label | undefined,
  element: XmlElement,
): FlowItem | undefined {
  if (!isPrinted(inlines)) return undefined;
  checkLength(inlines);
  const { lineage } = look.applied;
  // Left is where text stands anyway, and so left to the profile; in a table it says something.
  const align = look.align === 'left' && reading.depth === 0 ? undefined : look.align;
  const level = headingLevel(look);
  if (level !== undefined) {
    const id = headingIdOf(element, reading.headingIds);
    const heading: Block = {
      kind: 'heading',
      level,
      inlines: [...numberOf(label), ...withoutCommonMarks(inlines)],
      ...(align && { align }),
      ...(id !== undefined && { id }),
    };
    return { block: heading };
  }
  if (lineage.some((name) => codeStyles.has(name))) {
    return { block: { kind: 'code', text: codeText(inlines) }, frame: 'code' };
  }
  if (lineage.includes('title')) reading.found.title ??= textOfInlines(inlines).replace(/\s+/g, ' ').trim();
  const figure = figureOf(inlines);
  if (figure) return { block: figure };
  const isQuote = lineage.some((name) => quoteStyles.has(name));
  const isListed = label !== undefined && label.text !== '';
  const indent = isListed || isQuote ? undefined : indentOf(look);
  const paragraph: Paragraph = {
    kind: 'paragraph',
    inlines,
    ...(align && { align }),
    ...(indent && { indent }),
    ...(lineage.includes('caption') && { role: 'caption' }),
  };
  return {
    block: paragraph,
    ...(isListed && { label }),
    ...(isQuote && { frame: 'quote' }),
  };
}

/** Characters: eight hundred pages without a break. */
const longestParagraph = 2_000_000;

function checkLength(inlines: readonly Inline[]): void {
  const length = inlines.reduce((sum, inline) => sum + (inline.kind === 'text' ? inline.text.length : 0), 0);
  if (length <= longestParagraph) return;
  throw new Rejected('too-complex', {
    what: `đoạn văn / paragraph > ${longestParagraph} ký tự / characters`,
  });
}

function isPrinted(inlines: readonly Inline[]): boolean {
  return inlines.some(
    (inline) =>
      inline.kind === 'image' || inline.kind === 'note' || (inline.kind === 'text' && /\S/.test(inline.text)),
  );
}

/** A heading's number is part of its text. */
function numberOf(label: Label | undefined): Inline[] {
  return label?.text ? [{ kind: 'text', text: `${label.text} ` }] : [];
}

/** A picture that stands alone in its paragraph. */
function figureOf(inlines: readonly Inline[]): Block | undefined {
  const [image, ...others] = inlines.filter(({ kind }) => kind === 'image');
  const alone = inlines.every(
    (inline) => inline.kind !== 'note' && !(inline.kind === 'text' && /\S/.test(inline.text)),
  );
  if (image?.kind !== 'image' || others.length > 0 || !alone) return undefined;
  return { ...image, kind: 'figure' };
}

function indentOf({ left, right, firstLine }: Line['look']): Paragraph['indent'] | undefined {
  if (!left && !right && !firstLine) return undefined;
  return { ...(left && { left }), ...(right && { right }), ...(firstLine && { firstLine }) };
}

function codeText(inlines: readonly Inline[]): string {
  let text = '';
  for (const inline of inlines) {
    if (inline.kind === 'text') text += inline.text;
    else if (inline.kind === 'break') text += '\n';
    else if (inline.kind === 'tab') text += '\t';
  }
  return `${text}\n`;
}
