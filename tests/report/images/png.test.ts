import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { prepareImage } from '../../../functions/report/images/prepare-image.ts';
import { exif } from './build-jpeg.ts';
import { buildPng, header, writeChunks } from './build-png.ts';
import { pixelsOf } from './pixels.ts';

const palette = ['PLTE', Buffer.from([255, 0, 0, 0, 0, 255])] as const;

describe('passes through', () => {
  test.each([
    [0, 1],
    [0, 2],
    [0, 4],
    [0, 8],
    [2, 8],
    [3, 1],
    [3, 2],
    [3, 4],
    [3, 8],
  ])('colour type %i of %i bits', async (colour, bits) => {
    const bytes = buildPng({ width: 5, height: 3, bits, colour, chunks: colour === 3 ? [palette] : [] });
    const image = await prepareImage('a.png', bytes);
    expect(image).toEqual({ format: 'png', bytes, width: 5, height: 3 });
  });

  test('with its dots per inch', async () => {
    const density = Buffer.from([0, 0, 0x2e, 0x23, 0, 0, 0x2e, 0x23, 1]);
    const image = await prepareImage('a.png', buildPng({ width: 1, height: 1, chunks: [['pHYs', density]] }));
    expect(image.dpi).toBe(300);
  });
});

describe('is drawn anew', () => {
  test('of 16 bits with alpha, reduced to 8', async () => {
    const samples = [0x80, 0, 0x40, 0, 0x20, 0, 0x7f, 0xff];
    const image = await prepareImage(
      'a.png',
      buildPng({ width: 1, height: 1, bits: 16, colour: 6, samples }),
    );
    expect([...pixelsOf(image).data]).toEqual([0x80, 0x40, 0x20, 0x7f]);
    expect(Buffer.from(image.bytes).readUInt8(24)).toBe(8);
  });

  test('of 16 bits without alpha', async () => {
    const samples = [0xff, 0xff, 0x80, 0, 0, 0];
    const image = await prepareImage(
      'a.png',
      buildPng({ width: 1, height: 1, bits: 16, colour: 2, samples }),
    );
    expect([...pixelsOf(image).data]).toEqual([255, 128, 0, 255]);
  });

  test('with transparent colours of its palette', async () => {
    const chunks = [palette, ['tRNS', Buffer.from([0, 255])]] as const;
    const image = await prepareImage(
      'a.png',
      buildPng({ width: 2, height: 1, bits: 8, colour: 3, chunks, samples: [0, 1] }),
    );
    expect([...pixelsOf(image).data.subarray(3)]).toEqual([0, 0, 0, 255, 255]);
  });

  test('interlaced', async () => {
    const image = await prepareImage(
      'a.png',
      buildPng({ width: 1, height: 1, interlaced: true, samples: [9, 8, 7] }),
    );
    expect([...pixelsOf(image).data]).toEqual([9, 8, 7, 255]);
    expect(Buffer.from(image.bytes).readUInt8(28)).toBe(0);
  });

  test('upright, where EXIF says how it lies', async () => {
    const chunks = [['eXIf', exif(6).subarray(6)]] as const;
    const image = await prepareImage(
      'a.png',
      buildPng({ width: 2, height: 1, colour: 0, chunks, samples: [10, 200] }),
    );
    expect([image.width, image.height]).toEqual([1, 2]);
    expect([...pixelsOf(image).data]).toEqual([10, 10, 10, 255, 200, 200, 200, 255]);
  });

  test('reduced to what a page shows, without loss where it is drawn', async () => {
    const image = await prepareImage('a.png', buildPng({ width: 4000, height: 1000, colour: 0 }));
    expect(image).toMatchObject({ format: 'png', width: 1654, height: 414 });
    expect(image.dpi).toBeCloseTo((96 * 1654) / 4000, 5);
    expect([...pixelsOf(image).data.subarray(0, 4)]).toEqual([0, 0, 0, 255]);
  });

  test('as a JPEG where it is a photograph', async () => {
    let seed = 1;
    const samples = Array.from({ length: 400 * 400 * 3 }, () => {
      seed = (seed * 16807) % 2147483647;
      return seed & 255;
    });
    const image = await prepareImage('a.png', buildPng({ width: 400, height: 400, samples }));
    expect(image.format).toBe('jpeg');
    expect(image.bytes.length).toBeLessThan(400 * 400 * 1.5);
  });
});

describe('is refused', () => {
  const rejected = { reason: { code: 'bad-image' } };

  test('60,000 by 60,000 in 100 KB, without being inflated', async () => {
    const bytes = writeChunks([
      ['IHDR', header(60_000, 60_000, 8, 2)],
      ['IDAT', Buffer.alloc(100_000)],
      ['IEND', Buffer.alloc(0)],
    ]);
    await expect(prepareImage('a.png', bytes)).rejects.toThrow('60000 × 60000');
  });

  test('transparent and larger than can be held twice', async () => {
    const bytes = writeChunks([
      ['IHDR', header(7000, 7000, 8, 6)],
      ['IDAT', Buffer.alloc(10)],
      ['IEND', Buffer.alloc(0)],
    ]);
    await expect(prepareImage('a.png', bytes)).rejects.toThrow('7000 × 7000');
  });

  test.each([
    ['fewer rows than it says', deflateSync(Buffer.alloc(3 * 10))],
    ['more rows than it says', deflateSync(Buffer.alloc(1_000_000))],
    ['an unknown filter', deflateSync(Buffer.alloc(13 * 4, 9))],
    ['samples that are not compressed', Buffer.from('no')],
    ['no samples', Buffer.alloc(0)],
  ])('with %s', async (_, data) => {
    const bytes = writeChunks([
      ['IHDR', header(4, 4, 8, 2)],
      ['IDAT', data],
      ['IEND', Buffer.alloc(0)],
    ]);
    await expect(prepareImage('a.png', bytes)).rejects.toMatchObject(rejected);
  });

  test('cut off anywhere', async () => {
    const bytes = buildPng({ width: 30, height: 30 });
    for (const length of [8, 20, 40, bytes.length - 12, bytes.length - 13]) {
      await expect(prepareImage('a.png', bytes.subarray(0, length))).rejects.toMatchObject(rejected);
    }
  });

  test.each([
    ['no palette', { bits: 8, colour: 3 }],
    ['bits no such colour has', { bits: 4, colour: 2 }],
    ['no width', { width: 0 }],
  ])('with %s', async (_, plan) => {
    await expect(prepareImage('a.png', buildPng({ width: 1, height: 1, ...plan }))).rejects.toMatchObject(
      rejected,
    );
  });
});
