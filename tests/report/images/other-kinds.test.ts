import { describe, expect, test } from 'vitest';
import { prepareImage } from '../../../functions/report/images/prepare-image.ts';
import { pixelsOf } from './pixels.ts';

const from64 = (text: string) => Buffer.from(text, 'base64');
const svg = (body: string, size = 'width="48" height="24"') =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${size}>${body}</svg>`,
  );

test('the first frame of a GIF that moves', async () => {
  // Two frames of one pixel: red, then blue.
  const palette = '\xff\0\0\0\0\xff';
  const frame = (code: string) => `!\xf9\x04\0\x0a\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02${code}\0`;
  const bytes = Buffer.from(
    `GIF89a\x01\0\x01\0\x80\0\0${palette}${frame('D\x01')}${frame('L\x01')};`,
    'latin1',
  );
  const image = await prepareImage('a.gif', bytes);
  expect(image).toMatchObject({ format: 'png', width: 1, height: 1 });
  expect([...pixelsOf(image).data]).toEqual([255, 0, 0, 255]);
});

describe('WebP', () => {
  test.each([
    ['with loss', 'UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AA/uaMAAA='],
    ['without loss', 'UklGRh4AAABXRUJQVlA4TBEAAAAvAAAAAAfQ//73v/+BiOh/AAA='],
  ])('%s', async (_, bytes) => {
    const image = await prepareImage('a.webp', from64(bytes));
    expect(image).toMatchObject({ format: 'png', width: 1, height: 1 });
    expect(pixelsOf(image).data.length).toBe(4);
  });

  test('cut off is refused, and the next is read', async () => {
    const whole = from64('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AA/uaMAAA=');
    await expect(prepareImage('a.webp', whole.subarray(0, 32))).rejects.toMatchObject({
      reason: { code: 'bad-image' },
    });
    expect((await prepareImage('a.webp', whole)).width).toBe(1);
  });
});

describe('SVG', () => {
  test('is drawn at 200 dots per inch', async () => {
    const image = await prepareImage('a.svg', svg('<rect width="48" height="24" fill="#ff8000"/>'));
    expect(image).toMatchObject({ format: 'png', width: 100, height: 50, dpi: 200 });
    expect([...pixelsOf(image).data.subarray(0, 4)]).toEqual([255, 128, 0, 255]);
  });

  test('has its text drawn, Vietnamese letters too', async () => {
    const dark = async (text: string) => {
      const image = await prepareImage(
        'a.svg',
        svg(`<text y="20" font-size="20" font-family="Arial">${text}</text>`),
      );
      const { data } = pixelsOf(image);
      return data.filter((value, i) => i % 4 === 3 && value > 128).length;
    };
    expect(await dark('o')).toBeGreaterThan(50);
    expect(await dark('ộ')).toBeGreaterThan(await dark('o'));
  });

  test('is never larger than a page shows', async () => {
    const image = await prepareImage(
      'a.svg',
      svg('<rect width="9" height="9"/>', 'width="90000" height="900"'),
    );
    expect([image.width, image.height]).toEqual([1654, 17]);
  });

  test.each([
    ['a picture on the network', '<image width="48" height="24" href="http://169.254.169.254/a.png"/>'],
    ['a file', '<image width="48" height="24" xlink:href="file:///etc/hostname"/>'],
    ['a script', '<script>document.documentElement.remove()</script>'],
    ['an import of a style', '<style>@import url(http://127.0.0.1/a.css);</style>'],
    ['HTML', '<foreignObject width="48" height="24"><iframe src="http://127.0.0.1/"/></foreignObject>'],
    ['a font on the network', '<style>@font-face{font-family:x;src:url(http://127.0.0.1/x.ttf)}</style>'],
  ])('shows nothing of %s', async (_, body) => {
    const image = await prepareImage('a.svg', svg(body));
    expect(pixelsOf(image).data.every((value) => value === 0)).toBe(true);
  });

  const entities = Array.from({ length: 12 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join(
    '',
  );
  const nested = Array.from(
    { length: 30 },
    (_, i) => `<g id="g${i + 1}">${`<use href="#g${i}"/>`.repeat(9)}</g>`,
  );
  const png = Buffer.alloc(33);
  png.write('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 0, 'latin1');
  png.writeUInt32BE(60_000, 16);
  png.writeUInt32BE(60_000, 20);
  test.each([
    [
      'entities in entities',
      Buffer.from(`<!DOCTYPE svg [<!ENTITY a0 "x">${entities}]><svg><text>&a12;</text></svg>`),
    ],
    [
      'an entity of a file',
      Buffer.from('<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg><text>&a;</text></svg>'),
    ],
    ['nothing but XML', Buffer.from('<?xml version="1.0"?><html/>')],
    ['no size', svg('', 'width="0" height="0"')],
    ['its end missing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect')],
    [
      'groups that multiply',
      svg(`<g id="g0"><rect width="1" height="1"/></g>${nested.join('')}<use href="#g30"/>`),
    ],
    ['a picture of 60,000 by 60,000', svg(`<image href="data:image/png;base64,${png.toString('base64')}"/>`)],
    ['more than 8 MB', svg(' '.repeat(9 * 1024 * 1024))],
  ])('with %s is refused', async (_, bytes) => {
    await expect(prepareImage('a.svg', bytes)).rejects.toMatchObject({ reason: { code: 'bad-image' } });
  });
});

describe('the kind is told by the bytes, never by the name', () => {
  test('an SVG called .png', async () => {
    expect((await prepareImage('a.png', svg('<rect width="9" height="9"/>'))).width).toBe(100);
  });

  test.each([
    ['EMF', Buffer.concat([from64('AQAAAA=='), Buffer.alloc(36), Buffer.from(' EMF')]), /EMF or WMF/],
    ['WMF', from64('183GmgAA'), /EMF or WMF/],
    ['BMP', Buffer.from('BM      '), /\(BMP\)/],
    ['TIFF', Buffer.from('II*\0', 'latin1'), /\(TIFF\)/],
    ['HEIC', Buffer.from('\0\0\0\x18ftypheic', 'latin1'), /\(HEIF\)/],
    ['a page of HTML', Buffer.from('<!DOCTYPE html><html>'), /not a picture/],
    ['nothing', Buffer.alloc(0), /not a picture/],
  ])('%s is refused with its reason', async (_, bytes, reason) => {
    await expect(prepareImage('anh/a.png', bytes)).rejects.toThrow(reason);
    await expect(prepareImage('anh/a.png', bytes)).rejects.toThrow('“anh/a.png”');
  });
});
