import type { XmlElement, XmlNode } from '../package/xml.ts';
import { chooseAlternative } from './choose-alternative.ts';
import { hrefOf, isDropped } from './fields.ts';
import { linearise } from './linearise.ts';
import type { Line } from './pieces.ts';
import { readRun } from './read-run.ts';

/** Reads what stands between the runs of a paragraph, and the runs: links, changes, fields, controls, formulas. */
export function readRuns(nodes: readonly XmlNode[], line: Line): void {
  for (const node of nodes) if (typeof node !== 'string') readRunLevel(node, line);
}

function readRunLevel(element: XmlElement, line: Line): void {
  const { reading } = line;
  switch (element.name) {
    case 'w:r':
      readRun(element, line);
      return;
    case 'w:hyperlink':
      readRuns(element.children, { ...line, href: linkOf(element, line) });
      return;
    case 'w:del':
    case 'w:moveFrom':
      reading.warnings.add('tracked-changes');
      return;
    case 'w:ins':
    case 'w:moveTo':
      reading.warnings.add('tracked-changes');
      readRuns(element.children, line);
      return;
    case 'w:fldSimple':
      readSimpleField(element, line);
      return;
    case 'mc:AlternateContent':
      readRuns(chooseAlternative(element), line);
      return;
    case 'm:oMath':
    case 'm:oMathPara':
      if (!reading.fields.silent) line.pieces.push(...linearise(element, reading.warnings));
      return;
    case 'w:sdt':
    case 'w:sdtContent':
    case 'w:smartTag':
    case 'w:customXml':
    case 'w:dir':
    case 'w:bdo':
      readRuns(element.children, line);
      return;
    default:
  }
}

function readSimpleField(element: XmlElement, line: Line): void {
  const instruction = element.attributes['w:instr'] ?? '';
  if (isDropped(instruction)) return;
  readRuns(element.children, { ...line, href: hrefOf(instruction) ?? line.href });
}

function linkOf(element: XmlElement, { reading }: Line): string | undefined {
  const { 'r:id': id, 'w:anchor': anchor } = element.attributes;
  const relationship = id === undefined ? undefined : reading.relationships.get(id);
  if (relationship?.external) return relationship.target;
  return anchor === undefined ? undefined : `#${anchor}`;
}
