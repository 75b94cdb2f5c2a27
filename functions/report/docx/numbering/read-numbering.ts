import { child, elements, numberOf, settingOf, type XmlElement } from '../package/xml.ts';
import { isOn } from '../styles/is-on.ts';
import type { Styles } from '../styles/read-styles.ts';
import { readRunProperties } from '../styles/run-properties.ts';

/** One level of a numbering definition. */
export interface Level {
  readonly start: number;
  /** `decimal`, `upperRoman`, `lowerLetter`, `bullet`, `none`, ... (ISO 29500-1, 17.18.59). */
  readonly format: string;
  /** With `%1` to `%9` for the numbers of the levels. */
  readonly text: string;
  /** The 1-based level after which this one starts again; 0 is never; absent is any higher one. */
  readonly restartAfter?: number;
  /** All numbers of the label in arabic figures. */
  readonly legal: boolean;
  readonly font?: string;
  /** Id of the paragraph style that brings this level with it. */
  readonly paragraphStyle?: string;
}

export interface Numbering {
  /** Numbers run on within one counter, whichever instances use it. */
  readonly counter: string;
  readonly levels: readonly (Level | undefined)[];
  /** Numbers at which levels start anew where this instance is first used. */
  readonly startOverrides: ReadonlyMap<number, number>;
}

export type Numberings = ReadonlyMap<string, Numbering>;

/** Reads `numbering.xml`: the instances by their id, definitions kept in styles followed. */
export function readNumbering(root: XmlElement | undefined, styles: Styles): Numberings {
  const definitions = new Map<string, XmlElement>();
  for (const definition of elements(root, 'w:abstractNum')) {
    definitions.set(definition.attributes['w:abstractNumId'] ?? '', definition);
  }
  const instances = new Map(
    elements(root, 'w:num').map((num) => [num.attributes['w:numId'] ?? '', num] as const),
  );
  const numberings = new Map<string, Numbering>();
  for (const [id, num] of instances) {
    const definition = followStyleLink(definitions.get(settingOf(num, 'w:abstractNumId') ?? ''), () =>
      linkedDefinition(num, definitions, instances, styles),
    );
    if (definition) numberings.set(id, readInstance(num, definition));
  }
  return numberings;
}

function followStyleLink(
  definition: XmlElement | undefined,
  linked: () => XmlElement | undefined,
): XmlElement | undefined {
  return settingOf(definition, 'w:numStyleLink') === undefined ? definition : (linked() ?? definition);
}

/** A `w:numStyleLink` names a numbering style; the definition that declares itself its `w:styleLink` holds the levels. */
function linkedDefinition(
  num: XmlElement,
  definitions: ReadonlyMap<string, XmlElement>,
  instances: ReadonlyMap<string, XmlElement>,
  styles: Styles,
): XmlElement | undefined {
  const style = settingOf(definitions.get(settingOf(num, 'w:abstractNumId') ?? ''), 'w:numStyleLink');
  for (const definition of definitions.values()) {
    if (settingOf(definition, 'w:styleLink') === style) return definition;
  }
  const instance = instances.get(styles.paragraph(style).paragraph.numberingId ?? '');
  return definitions.get(settingOf(instance, 'w:abstractNumId') ?? '');
}

function readInstance(num: XmlElement, definition: XmlElement): Numbering {
  const levels: (Level | undefined)[] = [];
  for (const lvl of elements(definition, 'w:lvl')) setLevel(levels, lvl);
  const startOverrides = new Map<number, number>();
  for (const override of elements(num, 'w:lvlOverride')) {
    const level = numberOf(override.attributes['w:ilvl']) ?? 0;
    const start = numberOf(settingOf(override, 'w:startOverride'));
    if (start !== undefined) startOverrides.set(level, start);
    const lvl = child(override, 'w:lvl');
    if (lvl) setLevel(levels, lvl);
  }
  return { counter: definition.attributes['w:abstractNumId'] ?? '', levels, startOverrides };
}

function setLevel(levels: (Level | undefined)[], lvl: XmlElement): void {
  const index = numberOf(lvl.attributes['w:ilvl']) ?? 0;
  if (index < 0 || index > 8) return;
  const restartAfter = numberOf(settingOf(lvl, 'w:lvlRestart'));
  const { font } = readRunProperties(child(lvl, 'w:rPr'));
  const paragraphStyle = settingOf(lvl, 'w:pStyle');
  levels[index] = {
    start: numberOf(settingOf(lvl, 'w:start')) ?? 0,
    format: settingOf(lvl, 'w:numFmt') ?? 'decimal',
    text: settingOf(lvl, 'w:lvlText') ?? '',
    legal: isOn(child(lvl, 'w:isLgl')),
    ...(restartAfter !== undefined && { restartAfter }),
    ...(font !== undefined && { font }),
    ...(paragraphStyle !== undefined && { paragraphStyle }),
  };
}
