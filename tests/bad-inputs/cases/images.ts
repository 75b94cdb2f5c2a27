import { deflateSync } from 'node:zlib';
import type { BadInput } from '../bad-input.ts';
import { buildGif } from '../pictures/build-gif.ts';
import { buildJpeg } from '../pictures/build-jpeg.ts';
import { buildPng } from '../pictures/build-png.ts';
import { cmykJpeg, webp } from '../pictures/pictures.ts';

/** A report that shows the picture beside it. */
function showing(
  name: string,
  picture: string,
  build: () => Uint8Array | string,
  ends: BadInput['ends'],
  more: Partial<BadInput> = {},
): BadInput {
  const bytes = () => `# Báo cáo\n\n![Hình](${encodeURI(picture)})\n\nSau hình.\n`;
  return { name, key: 'b/a.md', bytes, beside: { [`b/${picture}`]: build }, ends, ...more };
}

const bad = { rejected: 'bad-image' } as const;
const fine = { published: [] } as const;

/** A hundred kilobytes that say that they are 60,000 by 60,000 pixels. */
const vast = () =>
  buildPng({ width: 60_000, height: 60_000, data: deflateSync(new Uint8Array(100_000_000)) });

/** Pictures beside reports and inside them. */
export const images: readonly BadInput[] = [
  showing('a PNG of 60,000 by 60,000', 'v.png', vast, bad, { memory: 512 }),
  showing(
    'a PNG of 20,000 by 20,000',
    'v.png',
    () => buildPng({ width: 20_000, height: 20_000, bits: 1, colour: 0 }),
    bad,
  ),
  showing(
    'a PNG that says more pixels than it has',
    'v.png',
    () => buildPng({ width: 7000, height: 7000, data: deflateSync(new Uint8Array(100)) }),
    bad,
  ),
  showing(
    'a PNG that has more pixels than it says',
    'v.png',
    () => buildPng({ width: 10, height: 10, data: deflateSync(new Uint8Array(100_000_000)) }),
    bad,
  ),
  showing('a PNG of 49 megapixels', 'v.png', () => buildPng({ width: 7000, height: 7000, colour: 0 }), fine, {
    memory: 512,
  }),
  showing(
    'a transparent PNG of 19 megapixels',
    'v.png',
    () => buildPng({ width: 4400, height: 4400, colour: 6 }),
    fine,
    { memory: 512 },
  ),
  showing(
    'a PNG of 16 bits with alpha',
    'v.png',
    () => buildPng({ width: 40, height: 30, bits: 16, colour: 6 }),
    fine,
  ),
  showing('a PNG of no pixels', 'v.png', () => buildPng({ width: 0, height: 5 }), bad),
  showing('a JPEG cut in half', 'v.jpg', () => half(buildJpeg(64, 64)), bad),
  showing('a JPEG of CMYK', 'v.jpg', () => cmykJpeg, fine),
  showing('a JPEG on its side', 'v.jpg', () => buildJpeg(40, 20, { orientation: 6, place: 'x' }), fine),
  showing(
    'a JPEG that tells where it was taken',
    'v.jpg',
    () => buildJpeg(40, 20, { orientation: 1, place: 'Khuoi-Mo-22.14N-105.83E' }),
    fine,
    { hides: ['Khuoi-Mo', 'Exif'] },
  ),
  showing(
    'a JPEG on its side that tells where it was taken',
    'v.jpg',
    () => buildJpeg(40, 20, { orientation: 8, place: 'Khuoi-Mo-22.14N-105.83E' }),
    fine,
    { hides: ['Khuoi-Mo', 'Exif'] },
  ),
  showing('an animated GIF', 'v.gif', buildGif, fine),
  showing('a GIF cut in half', 'v.gif', () => half(buildGif()), bad),
  showing('a WebP', 'v.webp', () => webp, fine),
  showing('a WebP cut in half', 'v.webp', () => half(webp), bad),
  showing('a JPEG that is called PNG', 'v.png', () => buildJpeg(8, 8), fine),
  showing('text that is called JPEG', 'v.jpg', () => 'không phải ảnh', bad),
  showing('a picture of no bytes', 'v.png', () => '', bad),
  showing('a picture whose name is not ASCII', 'hình một.png', () => buildPng({ width: 8, height: 8 }), fine),
  {
    name: 'a picture that is not there',
    key: 'b/a.md',
    bytes: () => '# Báo cáo\n\n![Hình](hinh.png)\n',
    ends: { waits: ['b/hinh.png'] },
  },
  {
    name: 'a picture outside the bucket',
    key: 'b/a.md',
    bytes: () => '# Báo cáo\n\n![Hình](../../etc/passwd.png)\n\nSau hình.\n',
    ends: { published: ['remote-image'] },
  },
  {
    name: 'a vast PNG inside the report',
    key: 'a.md',
    bytes: () => `# Báo cáo\n\n![Hình](data:image/png;base64,${Buffer.from(vast()).toString('base64')})\n`,
    ends: { published: ['image-left-out'] },
  },
];

function half(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, bytes.length / 2);
}
