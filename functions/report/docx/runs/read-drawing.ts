import { readBlocks } from '../body/read-blocks.ts';
import { descend, elements, find, numberOf, type XmlElement } from '../package/xml.ts';
import type { Line } from './pieces.ts';
import { placePicture } from './place-picture.ts';

/** English Metric Units in a point. */
const emuPerPoint = 12_700;

/** Reads a drawing (DrawingML): its pictures with size and alternative text, and the text of its boxes. */
export function readDrawing(drawing: XmlElement, line: Line): void {
  for (const frame of elements(drawing)) readFrame(frame, line);
}

function readFrame(frame: XmlElement, line: Line): void {
  const properties = elements(frame, 'wp:docPr')[0]?.attributes ?? {};
  if (properties.hidden === '1' || properties.hidden === 'true') return;
  const alt = properties.descr || properties.title || '';
  const extent = sizeOf(elements(frame, 'wp:extent')[0]);
  const pictures = findAll(frame, 'pic:pic');
  const scale = groupScale(frame, extent.width);
  for (const picture of pictures) {
    const blip = descend(picture, 'pic:blipFill', 'a:blip')?.attributes ?? {};
    const own = sizeOf(descend(picture, 'pic:spPr', 'a:xfrm', 'a:ext'));
    const size = pictures.length === 1 ? extent : scaled(own, scale);
    const described = descend(picture, 'pic:nvPicPr', 'pic:cNvPr')?.attributes.descr;
    placePicture(blip['r:embed'] ?? blip['r:link'], { alt: alt || described || '', ...size }, line, {
      floating: frame.name === 'wp:anchor',
    });
  }
  const boxes = findAll(frame, 'w:txbxContent');
  for (const box of boxes) {
    const { reading } = line;
    const blocks = readBlocks(box.children, { ...reading, depth: reading.depth + 1 });
    if (blocks.length > 0) line.pieces.push({ kind: 'blocks', blocks });
  }
  if (pictures.length === 0 && boxes.length === 0) warnOfLoss(frame, line);
}

function warnOfLoss(frame: XmlElement, { reading }: Line): void {
  const data = find(frame, 'a:graphicData');
  const kind = elements(data)[0]?.name ?? '';
  if (kind.startsWith('c:') || kind.startsWith('dgm:') || kind.startsWith('cx:')) {
    reading.warnings.add('chart-dropped');
    return;
  }
  // Lines are ornaments: the rule under a letterhead is drawn by the profile.
  const shapes = findAll(frame, 'a:prstGeom').map(({ attributes }) => attributes.prst ?? '');
  if (!shapes.every((shape) => /line|connector/i.test(shape))) reading.warnings.add('drawing-dropped');
}

function sizeOf(extent: XmlElement | undefined): { width?: number; height?: number } {
  const width = numberOf(extent?.attributes.cx);
  const height = numberOf(extent?.attributes.cy);
  if (!width || !height || width < 0 || height < 0) return {};
  return { width: width / emuPerPoint, height: height / emuPerPoint };
}

/** How much a group is scaled: what it takes on the page over the extent of its inner coordinates. */
function groupScale(frame: XmlElement, width: number | undefined): number {
  const inner = numberOf(descend(find(frame, 'wpg:grpSpPr'), 'a:xfrm', 'a:chExt')?.attributes.cx);
  return inner && width ? width / (inner / emuPerPoint) : 1;
}

function scaled(
  size: { width?: number; height?: number },
  scale: number,
): { width?: number; height?: number } {
  if (size.width === undefined || size.height === undefined) return {};
  return { width: size.width * scale, height: size.height * scale };
}

/** The outermost descendants of a name, in document order. */
function findAll(element: XmlElement, name: string): XmlElement[] {
  return elements(element).flatMap((inner) => (inner.name === name ? [inner] : findAll(inner, name)));
}
