import { child, descend, elements, settingOf, type XmlElement } from '../package/xml.ts';
import { type ParagraphProperties, readParagraphProperties } from './paragraph-properties.ts';
import { type RunProperties, readRunProperties } from './run-properties.ts';

/** One style with all it inherits. */
export interface Style {
  readonly id: string;
  /** In lower case: the English name of a built-in style, whatever the language of the program. */
  readonly name: string;
  /** Names of the style and of those it is based on, nearest first. */
  readonly lineage: readonly string[];
  readonly paragraph: ParagraphProperties;
  readonly run: RunProperties;
  /** Whether a table style draws any line. */
  readonly ruled: boolean;
}

export interface Styles {
  readonly defaultParagraph: ParagraphProperties;
  readonly defaultRun: RunProperties;
  /** The style of that id, else the default paragraph style. */
  paragraph(id: string | undefined): Style;
  character(id: string | undefined): Style | undefined;
  table(id: string | undefined): Style | undefined;
}

type StyleType = 'paragraph' | 'character' | 'table';

/** Longest chain of `w:basedOn` that is followed: a loop ends here. */
const longestLineage = 24;

const none: Style = { id: '', name: 'normal', lineage: ['normal'], paragraph: {}, run: {}, ruled: false };

/** Reads `styles.xml`; a document without one has no styles. */
export function readStyles(root: XmlElement | undefined): Styles {
  const byId = new Map<string, XmlElement>();
  const defaults = new Map<string, string>();
  for (const style of elements(root, 'w:style')) {
    const { 'w:styleId': id, 'w:type': type, 'w:default': isDefault } = style.attributes;
    if (!id) continue;
    byId.set(id, style);
    if (type && (isDefault === '1' || isDefault === 'true' || isDefault === 'on')) defaults.set(type, id);
  }
  const resolved = new Map<string, Style>();
  const resolve = (id: string | undefined, type: StyleType): Style | undefined => {
    const known = id !== undefined && byId.get(id)?.attributes['w:type'] === type ? id : defaults.get(type);
    if (known === undefined) return undefined;
    const style = resolved.get(known) ?? resolveStyle(known, byId);
    resolved.set(known, style);
    return style;
  };
  const docDefaults = child(root, 'w:docDefaults');
  return {
    defaultParagraph: readParagraphProperties(descend(docDefaults, 'w:pPrDefault', 'w:pPr')),
    defaultRun: readRunProperties(descend(docDefaults, 'w:rPrDefault', 'w:rPr')),
    paragraph: (id) => resolve(id, 'paragraph') ?? none,
    character: (id) => (id === undefined ? undefined : resolve(id, 'character')),
    table: (id) => resolve(id, 'table'),
  };
}

function resolveStyle(id: string, byId: ReadonlyMap<string, XmlElement>): Style {
  const chain: XmlElement[] = [];
  for (let next: string | undefined = id; next !== undefined && chain.length < longestLineage; ) {
    const style = byId.get(next);
    if (!style || chain.includes(style)) break;
    chain.push(style);
    next = settingOf(style, 'w:basedOn');
  }
  const lineage = chain.map((style) => (settingOf(style, 'w:name') ?? '').toLowerCase());
  let paragraph: ParagraphProperties = {};
  let run: RunProperties = {};
  for (const style of chain.toReversed()) {
    paragraph = { ...paragraph, ...readParagraphProperties(child(style, 'w:pPr')) };
    run = { ...run, ...readRunProperties(child(style, 'w:rPr')) };
  }
  return { id, name: lineage[0] ?? '', lineage, paragraph, run, ruled: chain.some(drawsLines) };
}

/** Lines of the whole table, of its cells, or of its first row and the like. */
function drawsLines(style: XmlElement): boolean {
  return elements(style).some((element) => {
    if (element.name === 'w:tblBorders' || element.name === 'w:tcBorders') {
      return elements(element).some(({ attributes }) => !/^(none|nil)?$/.test(attributes['w:val'] ?? ''));
    }
    return /^w:(tblPr|tcPr|tblStylePr)$/.test(element.name) && drawsLines(element);
  });
}
