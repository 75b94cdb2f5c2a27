import type { TextInline } from '../../../document/types.ts';
import { child, elements, textOf, type XmlElement } from '../package/xml.ts';
import type { Warnings } from '../warnings.ts';

/** Writes a formula (Office Math) out on one line, as one would type it: `x^2`, `(a + b)/c`, `√(n)`. */
export function linearise(math: XmlElement, warnings: Warnings): TextInline[] {
  const text = linearChildren(math).normalize('NFC').replace(/\s+/g, ' ').trim();
  if (!text) return [];
  warnings.add('math-linearised', text);
  return [{ kind: 'text', text }];
}

function linearChildren(element: XmlElement | undefined): string {
  return elements(element).map(linear).join('');
}

/** One of the structures of ISO 29500-1, 22.1.2. */
function linear(element: XmlElement): string {
  const part = (name: string) => linearChildren(child(element, name));
  switch (element.name) {
    case 'm:t':
    case 'w:t':
      return textOf(element);
    case 'm:f':
      return `${group(part('m:num'))}/${group(part('m:den'))}`;
    case 'm:sSup':
      return `${group(part('m:e'))}^${group(part('m:sup'))}`;
    case 'm:sSub':
      return `${group(part('m:e'))}_${group(part('m:sub'))}`;
    case 'm:sSubSup':
      return `${group(part('m:e'))}_${group(part('m:sub'))}^${group(part('m:sup'))}`;
    case 'm:sPre':
      return `_${group(part('m:sub'))}^${group(part('m:sup'))}${part('m:e')}`;
    case 'm:rad':
      return part('m:deg') ? `${group(part('m:deg'))}√(${part('m:e')})` : `√(${part('m:e')})`;
    case 'm:nary':
      return linearNary(element, part);
    case 'm:d':
      return linearDelimited(element);
    case 'm:func':
      return `${part('m:fName')} ${part('m:e')}`;
    case 'm:limLow':
      return `${part('m:e')}_${group(part('m:lim'))}`;
    case 'm:limUpp':
      return `${part('m:e')}^${group(part('m:lim'))}`;
    case 'm:m':
      return `[${elements(element, 'm:mr').map(linearRow).join('; ')}]`;
    case 'm:eqArr':
      return elements(element, 'm:e').map(linearChildren).join('; ');
    case 'm:oMathPara':
      return elements(element, 'm:oMath').map(linearChildren).join('; ');
    case 'w:del':
    case 'w:moveFrom':
      return '';
    default:
      return element.name.endsWith('Pr') ? '' : linearChildren(element);
  }
}

function linearRow(row: XmlElement): string {
  return elements(row, 'm:e').map(linearChildren).join(', ');
}

function linearNary(element: XmlElement, part: (name: string) => string): string {
  const operator = child(child(element, 'm:naryPr'), 'm:chr')?.attributes['m:val'] ?? '∫';
  const below = part('m:sub') && `_${group(part('m:sub'))}`;
  const above = part('m:sup') && `^${group(part('m:sup'))}`;
  return `${operator}${below}${above} ${part('m:e')}`;
}

function linearDelimited(element: XmlElement): string {
  const properties = child(element, 'm:dPr');
  const open = child(properties, 'm:begChr')?.attributes['m:val'] ?? '(';
  const close = child(properties, 'm:endChr')?.attributes['m:val'] ?? ')';
  const between = child(properties, 'm:sepChr')?.attributes['m:val'] ?? '|';
  return open + elements(element, 'm:e').map(linearChildren).join(between) + close;
}

/** Brackets what is more than one number or letter. */
function group(text: string): string {
  return /^[\p{L}\p{N}\p{M}.,]*$/u.test(text) || /^\([^()]*\)$/.test(text) ? text : `(${text})`;
}
