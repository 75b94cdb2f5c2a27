import type { FlowItem } from '../../flow/flow-item.ts';
import { child, descend, type XmlElement } from '../package/xml.ts';
import type { PartReading } from '../reading.ts';
import type { Line, Piece } from '../runs/pieces.ts';
import { readRuns } from '../runs/read-runs.ts';
import { readParagraphProperties } from '../styles/paragraph-properties.ts';
import { resolveParagraph } from '../styles/resolve-paragraph.ts';
import { isMarkRemoved } from '../styles/run-properties.ts';
import { labelOf } from './label-of.ts';
import { splitPieces } from './split-pieces.ts';
import { textItem } from './text-item.ts';

/** What a paragraph gives, and the pieces that run on into the next one. */
interface ReadParagraph {
  readonly items: readonly FlowItem[];
  readonly carried: readonly Piece[];
}

const pageBreak: FlowItem = { block: { kind: 'page-break' } };

/**
 * Reads a `w:p` that goes on from `carried`. A paragraph without content gives nothing; one whose mark was deleted,
 * or that is the dropped initial of the next, is carried into that.
 */
export function readParagraph(
  element: XmlElement,
  carried: readonly Piece[],
  reading: PartReading,
): ReadParagraph {
  const pPr = child(element, 'w:pPr');
  const look = resolveParagraph(readParagraphProperties(pPr), reading.styles);
  const line: Line = { reading, look, pieces: [...carried] };
  readRuns(element.children, line);
  reading.fields.endParagraph();
  const removed = isMarkRemoved(child(pPr, 'w:rPr'));
  if (removed) reading.warnings.add('tracked-changes');
  if (removed || descend(pPr, 'w:framePr')?.attributes['w:dropCap'] !== undefined) {
    return { items: [], carried: line.pieces };
  }
  const items = itemsOf(line, element);
  const section = child(pPr, 'w:sectPr');
  return {
    items: [
      ...(look.pageBreakBefore && items.length > 0 ? [pageBreak] : []),
      ...items,
      ...(look.lineBelow && items.length === 0 ? [{ block: { kind: 'rule' } } as const] : []),
      ...(section && reading.pageSections.has(section) ? [pageBreak] : []),
    ],
    carried: [],
  };
}

function itemsOf(line: Line, element: XmlElement): FlowItem[] {
  const label = labelOf(line.look, line.reading);
  const items: FlowItem[] = [];
  let printed = false;
  for (const part of splitPieces(line.pieces)) {
    if (part.kind === 'page-break') items.push({ block: part });
    else if (part.kind === 'blocks') for (const block of part.blocks) items.push({ block });
    else {
      const item = textItem(part.inlines, line, printed ? undefined : label, element);
      if (item) items.push(item);
      printed ||= item !== undefined;
    }
  }
  return items;
}
