import { readBlocks } from '../body/read-blocks.ts';
import { elements, type XmlElement } from '../package/xml.ts';
import { type Line, pushText } from './pieces.ts';
import { placePicture } from './place-picture.ts';

const pointsPerUnit: Readonly<Record<string, number>> = {
  pt: 1,
  in: 72,
  cm: 72 / 2.54,
  mm: 72 / 25.4,
  px: 0.75,
};

/** Reads a picture or object of the older kind (VML): image, text box, WordArt, line, embedded object. */
export function readPicture(pict: XmlElement, line: Line): void {
  const before = line.pieces.length;
  for (const element of elements(pict)) readShape(element, {}, line);
  const object = elements(pict, 'o:OLEObject')[0];
  if (object) line.reading.warnings.add('object-dropped', object.attributes.ProgID ?? 'OLE');
  else if (elements(pict, 'w:control').length > 0) line.reading.warnings.add('object-dropped', 'ActiveX');
  else if (line.pieces.length === before && !isOrnament(pict)) line.reading.warnings.add('drawing-dropped');
}

function readShape(element: XmlElement, outer: Readonly<Record<string, string>>, line: Line): void {
  const { reading } = line;
  const attributes = element.name === 'v:shapetype' ? outer : { ...outer, ...element.attributes };
  switch (element.name) {
    case 'v:shapetype':
    case 'o:OLEObject':
      return;
    case 'v:imagedata': {
      const alt = attributes.alt || element.attributes['o:title'] || '';
      const id = element.attributes['r:id'] ?? element.attributes['r:href'];
      const floating = /position:\s*absolute/.test(attributes.style ?? '');
      placePicture(id, { alt, ...sizeOf(attributes.style) }, line, { floating });
      return;
    }
    case 'v:textpath':
      pushText(line, element.attributes.string ?? '', {});
      return;
    case 'w:txbxContent': {
      const blocks = readBlocks(element.children, { ...reading, depth: reading.depth + 1 });
      if (blocks.length > 0) line.pieces.push({ kind: 'blocks', blocks });
      return;
    }
    case 'v:rect':
      if (attributes['o:hr'] === 't') line.pieces.push({ kind: 'blocks', blocks: [{ kind: 'rule' }] });
  }
  for (const inner of elements(element)) readShape(inner, attributes, line);
}

function sizeOf(style = ''): { width?: number; height?: number } {
  const width = lengthOf(/(?:^|;)\s*width:\s*([\d.]+)(\w+)/.exec(style));
  const height = lengthOf(/(?:^|;)\s*height:\s*([\d.]+)(\w+)/.exec(style));
  return width && height ? { width, height } : {};
}

function lengthOf(match: RegExpExecArray | null): number | undefined {
  const unit = pointsPerUnit[match?.[2] ?? ''];
  return unit === undefined ? undefined : Number(match?.[1]) * unit;
}

function isOrnament(pict: XmlElement): boolean {
  return elements(pict).every(
    ({ name, attributes }) =>
      name === 'v:line' || name === 'v:shapetype' || attributes['o:connectortype'] !== undefined,
  );
}
