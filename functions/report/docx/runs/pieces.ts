import type { Block, Inline, Marks, TextInline } from '../../../document/types.ts';
import { sameMarks } from '../../flow/same-marks.ts';
import type { PartReading } from '../reading.ts';
import type { ParagraphLook } from '../styles/resolve-paragraph.ts';

/** What a paragraph is made of: its inlines, and what interrupts it or floats beside it. */
export type Piece =
  | Inline
  | { readonly kind: 'page-break' }
  | { readonly kind: 'blocks'; readonly blocks: readonly Block[] };

/** A paragraph while its runs are read. */
export interface Line {
  readonly reading: PartReading;
  readonly look: ParagraphLook;
  readonly pieces: Piece[];
  /** Where text inside a hyperlink leads. */
  readonly href?: string | undefined;
}

/** Adds text as it is written, joined to what stands before it in the same style. */
export function pushText(line: Line, text: string, given: Marks): void {
  if (!text) return;
  const href = line.href ?? line.reading.fields.href;
  const target = href === undefined ? undefined : hrefOf(href, line.reading);
  const marks = target === undefined ? given : withoutUnderline(given);
  const styled = Object.keys(marks).length > 0;
  const inline: TextInline = {
    kind: 'text',
    text,
    ...(styled && { marks }),
    ...(target !== undefined && { href: target }),
  };
  const last = line.pieces.at(-1);
  if (last?.kind === 'text' && last.href === target && sameMarks(last.marks, marks)) {
    line.pieces[line.pieces.length - 1] = { ...last, text: last.text + text };
  } else {
    line.pieces.push(inline);
  }
}

/** Links are set apart by the profile. */
function withoutUnderline({ underline: _, ...marks }: Marks): Marks {
  return marks;
}

/** An address that may stand in the document: of a safe scheme, or a heading of it. */
function hrefOf(href: string, reading: PartReading): string | undefined {
  if (href.startsWith('#')) {
    const id = reading.headingIds.get(href.slice(1));
    return id === undefined ? undefined : `#${id}`;
  }
  return /^(https?:\/\/|mailto:|tel:)[^\s"<>]+$/i.test(href.trim()) ? href.trim() : undefined;
}
