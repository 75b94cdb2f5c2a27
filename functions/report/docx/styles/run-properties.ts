import { child, elements, type XmlElement } from '../package/xml.ts';
import { isOn } from './is-on.ts';

/** What a `w:rPr` says; absent where it says nothing. */
export interface RunProperties {
  /** Id of a character style. */
  readonly style?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly caps?: boolean;
  readonly smallCaps?: boolean;
  readonly hidden?: boolean;
  readonly script?: 'super' | 'sub' | 'baseline';
  /** The font of Latin text. */
  readonly font?: string;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

const scripts = { superscript: 'super', subscript: 'sub', baseline: 'baseline' } as const;

/** Reads a `w:rPr`. */
export function readRunProperties(rPr: XmlElement | undefined): RunProperties {
  const properties: Writable<RunProperties> = {};
  for (const element of elements(rPr)) {
    const value = element.attributes['w:val'];
    switch (element.name) {
      case 'w:rStyle':
        if (value) properties.style = value;
        break;
      case 'w:b':
        properties.bold = isOn(element);
        break;
      case 'w:i':
        properties.italic = isOn(element);
        break;
      case 'w:u':
        properties.underline = value !== 'none' && value !== undefined;
        break;
      case 'w:strike':
      case 'w:dstrike':
        properties.strike = isOn(element) || Boolean(properties.strike);
        break;
      case 'w:caps':
        properties.caps = isOn(element);
        break;
      case 'w:smallCaps':
        properties.smallCaps = isOn(element);
        break;
      case 'w:vanish':
        properties.hidden = isOn(element);
        break;
      case 'w:vertAlign':
        properties.script = scripts[value as keyof typeof scripts] ?? 'baseline';
        break;
      case 'w:rFonts': {
        const font = element.attributes['w:ascii'] ?? element.attributes['w:hAnsi'];
        if (font) properties.font = font;
        break;
      }
    }
  }
  return properties;
}

/** Whether a paragraph's mark was deleted or moved away, so that the next paragraph continues it. */
export function isMarkRemoved(markProperties: XmlElement | undefined): boolean {
  return child(markProperties, 'w:del') !== undefined || child(markProperties, 'w:moveFrom') !== undefined;
}
