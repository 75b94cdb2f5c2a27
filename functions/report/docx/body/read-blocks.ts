import type { Block } from '../../../document/types.ts';
import { attachCaptions } from '../../flow/attach-captions.ts';
import type { FlowItem } from '../../flow/flow-item.ts';
import { joinFrames } from '../../flow/join-frames.ts';
import { nestLists } from '../../flow/nest-lists.ts';
import { child, elements, settingOf, type XmlElement, type XmlNode } from '../package/xml.ts';
import type { PartReading } from '../reading.ts';
import { chooseAlternative } from '../runs/choose-alternative.ts';
import type { Piece } from '../runs/pieces.ts';
import { readParagraph } from './read-paragraph.ts';
import { readTable } from './read-table.ts';

/** What runs on from one paragraph into the next. */
interface Sequence {
  readonly reading: PartReading;
  readonly items: FlowItem[];
  /** Pieces of paragraphs whose end was deleted: the next paragraph goes on from them. */
  carried: readonly Piece[];
}

/** Reads the content of a body, cell, note or text box. */
export function readBlocks(nodes: readonly XmlNode[], reading: PartReading): Block[] {
  const sequence: Sequence = { reading, items: [], carried: [] };
  readSequence(nodes, sequence);
  if (sequence.carried.length > 0) readOneParagraph({ name: 'w:p', attributes: {}, children: [] }, sequence);
  return attachCaptions(nestLists(joinFrames(sequence.items)));
}

function readSequence(nodes: readonly XmlNode[], sequence: Sequence): void {
  for (const node of nodes) if (typeof node !== 'string') readElement(node, sequence);
}

function readElement(element: XmlElement, sequence: Sequence): void {
  const { reading } = sequence;
  switch (element.name) {
    case 'w:p':
      readOneParagraph(element, sequence);
      return;
    case 'w:tbl':
      for (const block of readTable(element, reading)) sequence.items.push({ block });
      return;
    case 'w:sdt':
      if (isContents(element)) reading.found.contents = true;
      else readSequence(child(element, 'w:sdtContent')?.children ?? [], sequence);
      return;
    case 'w:customXml':
    case 'w:smartTag':
    case 'w:ins':
    case 'w:moveTo':
      readSequence(element.children, sequence);
      return;
    case 'w:del':
    case 'w:moveFrom':
      reading.warnings.add('tracked-changes');
      return;
    case 'mc:AlternateContent':
      readSequence(chooseAlternative(element), sequence);
      return;
    case 'w:altChunk':
      reading.warnings.add('foreign-content');
      return;
    case 'w:r':
    case 'w:hyperlink':
    case 'm:oMathPara':
    case 'm:oMath':
      // Not allowed here, but some programs leave the paragraph out.
      readOneParagraph({ name: 'w:p', attributes: {}, children: [element] }, sequence);
      return;
    default:
  }
}

function readOneParagraph(element: XmlElement, sequence: Sequence): void {
  const { items, carried } = readParagraph(element, sequence.carried, sequence.reading);
  sequence.carried = carried;
  for (const item of items) sequence.items.push(item);
}

/** Whether a content control holds the table of contents that the program made. */
function isContents(sdt: XmlElement): boolean {
  return elements(child(sdt, 'w:sdtPr'), 'w:docPartObj').some((part) =>
    /^(table of contents|mục lục)/i.test(settingOf(part, 'w:docPartGallery') ?? ''),
  );
}
