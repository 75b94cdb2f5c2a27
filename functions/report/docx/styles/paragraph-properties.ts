import type { Align } from '../../../document/types.ts';
import { child, descend, elements, numberOf, settingOf, type XmlElement } from '../package/xml.ts';
import { isOn } from './is-on.ts';

export interface TabStop {
  /** Points from the left edge of the text. */
  readonly position: number;
  readonly leader?: 'dots' | 'line';
  /** Removes the stop of a style at this position. */
  readonly clear?: boolean;
}

/** What a `w:pPr` says; absent where it says nothing. Lengths are in points. */
export interface ParagraphProperties {
  /** Id of a paragraph style. */
  readonly style?: string;
  readonly align?: Align;
  readonly left?: number;
  readonly right?: number;
  /** Negative for a hanging indent. */
  readonly firstLine?: number;
  /** `0` takes the numbering of a style away. */
  readonly numberingId?: string;
  readonly numberingLevel?: number;
  /** 0 is the highest; 9 is body text. */
  readonly outlineLevel?: number;
  readonly pageBreakBefore?: boolean;
  readonly lineBelow?: boolean;
  readonly tabs?: readonly TabStop[];
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

const aligns: Readonly<Record<string, Align>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
  thaiDistribute: 'justify',
};

/** Reads a `w:pPr`. */
export function readParagraphProperties(pPr: XmlElement | undefined): ParagraphProperties {
  const properties: Writable<ParagraphProperties> = {};
  if (!pPr) return properties;
  const style = settingOf(pPr, 'w:pStyle');
  if (style) properties.style = style;
  const align = aligns[settingOf(pPr, 'w:jc') ?? ''];
  if (align) properties.align = align;
  Object.assign(properties, readIndent(child(pPr, 'w:ind')));
  const numbering = child(pPr, 'w:numPr');
  const id = settingOf(numbering, 'w:numId');
  if (id !== undefined) properties.numberingId = id;
  const level = numberOf(settingOf(numbering, 'w:ilvl'));
  if (level !== undefined) properties.numberingLevel = level;
  const outline = numberOf(settingOf(pPr, 'w:outlineLvl'));
  if (outline !== undefined) properties.outlineLevel = outline;
  const pageBreak = child(pPr, 'w:pageBreakBefore');
  if (pageBreak) properties.pageBreakBefore = isOn(pageBreak);
  const line = descend(pPr, 'w:pBdr', 'w:bottom')?.attributes['w:val'];
  if (line) properties.lineBelow = line !== 'none' && line !== 'nil';
  const tabs = elements(child(pPr, 'w:tabs'), 'w:tab').map(readTabStop);
  if (tabs.length > 0) properties.tabs = tabs;
  return properties;
}

function readIndent(ind: XmlElement | undefined): Pick<ParagraphProperties, 'left' | 'right' | 'firstLine'> {
  if (!ind) return {};
  const points = (name: string) => {
    const twips = numberOf(ind.attributes[name]);
    return twips === undefined ? undefined : twips / 20;
  };
  const left = points('w:left') ?? points('w:start');
  const right = points('w:right') ?? points('w:end');
  const hanging = points('w:hanging');
  const firstLine = hanging === undefined ? points('w:firstLine') : -hanging;
  return {
    ...(left !== undefined && { left }),
    ...(right !== undefined && { right }),
    ...(firstLine !== undefined && { firstLine }),
  };
}

function readTabStop({ attributes }: XmlElement): TabStop {
  const leader = attributes['w:leader'];
  const position = (numberOf(attributes['w:pos']) ?? 0) / 20;
  if (attributes['w:val'] === 'clear') return { position, clear: true };
  if (leader === 'dot' || leader === 'middleDot') return { position, leader: 'dots' };
  return leader && leader !== 'none' ? { position, leader: 'line' } : { position };
}
