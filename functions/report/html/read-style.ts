import { attribute, type HtmlElement } from './dom.ts';

/** Declarations of a style attribute by property, in lower case; the last of a property wins. */
export type Style = ReadonlyMap<string, string>;

const none: Style = new Map();

/** Reads the `style` attribute of an element. */
export function readStyle(element: HtmlElement): Style {
  const text = attribute(element, 'style');
  return text === undefined ? none : readDeclarations(text);
}

/** Reads declarations: `text-align: center; margin: 0`. */
export function readDeclarations(text: string): Style {
  const style = new Map<string, string>();
  for (const declaration of text.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const value = declaration
      .slice(colon + 1)
      .replace(/!important/i, '')
      .trim()
      .toLowerCase();
    style.set(declaration.slice(0, colon).trim().toLowerCase(), value);
  }
  return style;
}

const pointsPerUnit: Readonly<Record<string, number>> = {
  pt: 1,
  px: 0.75,
  in: 72,
  cm: 72 / 2.54,
  mm: 72 / 25.4,
  pc: 12,
  em: 12,
  rem: 12,
  '': 0.75,
};

/** A length in points; undefined for what is no absolute length. A number without unit is in pixels. */
export function lengthOf(value: string | undefined): number | undefined {
  const [, number, unit = ''] = /^(-?[\d.]+)([a-z]*)$/.exec(value?.trim().toLowerCase() ?? '') ?? [];
  const points = pointsPerUnit[unit];
  const length = Number(number) * (points ?? Number.NaN);
  return Number.isFinite(length) ? length : undefined;
}
