import type { Document } from '../../functions/document/types.ts';
import { createMeasurer } from '../../functions/pdf/measurer.ts';
import { type ElementText, expectedText } from './expected-text.ts';
import type { StructureNode } from './read-structure.ts';

/** Elements inside a line, whose text is part of the element around them. */
const inline = new Set(['Link', 'Span', 'Figure', 'Quote']);

interface Found {
  readonly role: string;
  readonly text: string;
}

/**
 * Compares the text of a document with the structure tree read from its PDF, element by element.
 * What a profile adds (letterhead, contents, page numbers) may stand between. Returns what is wrong, in words.
 */
export function compareText(document: Document, tree: StructureNode): string[] {
  const found: { body: Found[]; notes: Found[] } = { body: [], notes: [] };
  collect(tree, found.body, found.notes);
  const { body, notes } = expectedText(document);
  const broken = [...found.body, ...found.notes]
    .filter(({ text }) => text !== text.normalize('NFC'))
    .map(({ text }) => `not NFC: ${quote(text)}`);
  return [
    ...broken,
    ...missingFrom(found.body, body),
    ...notes.flatMap((note) => missingFrom(found.notes, note)),
  ];
}

/** Gathers elements with the text that is their own; footnotes apart, since they stand at the foot. */
function collect(node: StructureNode, into: Found[], notes: Found[]): void {
  const target = node.role === 'Note' ? notes : into;
  let own = '';
  const place = target.length;
  for (const child of node.children) {
    if (typeof child === 'string') own += child;
    else if (inline.has(child.role)) own += textOf(child);
    // A note's call stands in the line, but of its text only the space that follows is the line's.
    else if (child.role === 'Reference') own += textOf(child).replace(/\S+/gu, '');
    else collect(child, target, notes);
  }
  if (own.trim()) target.splice(place, 0, { role: node.role, text: own });
}

function textOf(node: StructureNode): string {
  return node.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

function missingFrom(found: readonly Found[], expected: readonly ElementText[]): string[] {
  const problems: string[] = [];
  let next = 0;
  for (const { role, text } of expected) {
    const wanted = plain(asPainted(text));
    if (!wanted) continue;
    const at = found.findIndex(
      (element, i) => i >= next && role.test(element.role) && plain(element.text) === wanted,
    );
    if (at >= 0) next = at + 1;
    else
      problems.push(`${quote(wanted)} is not where it should be; there is ${quote(found[next]?.text ?? '')}`);
  }
  return problems;
}

const measurer = createMeasurer();

/** Poppler's tree shows the code point that is drawn where a character has no glyph. */
function asPainted(text: string): string {
  return measurer
    .faces(text.replaceAll('\n', ' '), 'regular')
    .map((part) => (part.missing ? [...part.text].map(codePoint).join('') : part.text))
    .join('');
}

function codePoint(character: string): string {
  const digits = character.codePointAt(0)!.toString(16).toUpperCase();
  return digits.padStart(digits.length > 4 ? 6 : 4, '0');
}

/** A no-break space is a space, and so is the end of a line. */
const plain = (text: string) => text.replace(/\s+/gu, ' ').trim();

const quote = (text: string) => `“${text.length > 90 ? `${text.slice(0, 90)}…` : text}”`;
