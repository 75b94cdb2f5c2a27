import { prepareImage } from '../../../functions/report/images/prepare-image.ts';
import { buildGif } from '../../bad-inputs/pictures/build-gif.ts';
import { buildJpeg } from '../../bad-inputs/pictures/build-jpeg.ts';
import { buildPng } from '../../bad-inputs/pictures/build-png.ts';
import { cmykJpeg, webp } from '../../bad-inputs/pictures/pictures.ts';
import { mutated } from '../mutated.ts';
import { samplesOf } from '../samples-of.ts';
import type { Target } from '../target.ts';
import { orReason } from '../typeset.ts';

const drawings = [
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60"><defs><linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient></defs><g transform="scale(2)"><rect width="9" height="9" fill="url(#g)"/><path d="M0 0L9 9Q3,4 5,6Z"/></g><text x="3" y="20" font-size="9">Thôn</text></svg>',
  '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40mm" height="3cm"><symbol id="s"><circle r="5"/></symbol><use xlink:href="#s" x="9"/><filter id="f"><feGaussianBlur stdDeviation="2"/></filter><mask id="m"><rect width="9" height="9"/></mask><g filter="url(#f)" mask="url(#m)"><ellipse rx="9" ry="3"/></g></svg>',
];
const drawingWords = [
  '<use href="#s"/>',
  '<g>',
  '</g>',
  '1e30',
  '-1',
  '%',
  '<image href="data:image/png;base64,iVBORw0KGgo="/>',
  '<!ENTITY a "b">',
  '&a;',
  'url(#f)',
  '<style>*{}</style>',
  'width="0"',
];

const kinds: Readonly<Record<string, readonly Uint8Array[]>> = {
  png: [0, 2, 3, 4, 6]
    .map((colour) => buildPng({ width: 33, height: 17, colour }))
    .concat([buildPng({ width: 40, height: 30, bits: 16, colour: 6 })]),
  jpg: [buildJpeg(40, 24), buildJpeg(24, 40, { orientation: 6, place: 'x' }), cmykJpeg],
  gif: [buildGif()],
  webp: [webp],
  svg: drawings.map((drawing) => Buffer.from(drawing)),
};

/** What prepares pictures, by their kinds. */
export const pictures: readonly Target[] = Object.entries(kinds).map(([extension, samples]) => ({
  name: extension,
  extension,
  inputs: mutated(
    [...samples, ...samplesOf(extension)],
    extension === 'svg' ? drawingWords : ['\xff\xd8', '\0\0\0\0', 'IDAT', 'Exif\0\0', '\x7f\xff\xff\xff'],
  ),
  attempt: (input: Uint8Array) => orReason(() => prepareImage('ảnh', input)),
}));
