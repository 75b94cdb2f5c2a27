import { describe, expect, test } from 'vitest';
import { prepareImage } from '../../../functions/report/images/prepare-image.ts';
import { adobe, buildJpeg, exif } from './build-jpeg.ts';
import { blocksOf, shadesOf } from './pixels.ts';

const grey = [
  [[50], [100], [150]],
  [[200], [250], [0]],
];
const jfif = (unit: number, density: number) =>
  [0xe0, Buffer.from([...Buffer.from('JFIF\0'), 1, 1, unit, 0, density, 0, density, 0, 0])] as const;

describe('passes through', () => {
  test('a grey picture as it is', async () => {
    const bytes = buildJpeg({ blocks: grey });
    const image = await prepareImage('a.jpg', bytes);
    expect(image).toMatchObject({ format: 'jpeg', width: 24, height: 16 });
    expect(Buffer.from(image.bytes).equals(bytes)).toBe(true);
  });

  test('without EXIF and the place in it, profile, comment, and what follows its end', async () => {
    const plain = buildJpeg({ blocks: grey });
    const bytes = buildJpeg({
      blocks: grey,
      segments: [
        jfif(1, 72),
        [0xe1, exif(1)],
        [0xe2, Buffer.from('ICC_PROFILE\0')],
        [0xfe, Buffer.from('secret')],
      ],
    });
    const image = await prepareImage('a.jpg', Buffer.concat([bytes, Buffer.from('moving picture')]));
    expect(Buffer.from(image.bytes).equals(plain)).toBe(true);
  });

  test("but with Adobe's segment, which says how to read the colours", async () => {
    const bytes = buildJpeg({ blocks: [[[200, 30, 40]]], segments: [adobe(0)] });
    const image = await prepareImage('a.jpg', bytes);
    expect(Buffer.from(image.bytes).equals(bytes)).toBe(true);
  });

  test.each([
    [1, 150, 150],
    [2, 100, 254],
    [0, 1, undefined],
  ])('density in units %i of %i is %s dots per inch', async (unit, density, dpi) => {
    const image = await prepareImage('a.jpg', buildJpeg({ blocks: grey, segments: [jfif(unit, density)] }));
    expect(image.dpi).toBe(dpi);
  });
});

/** What a viewer shows of the picture above, by orientation: ExifTool's and the standard's own drawing of the letter F. */
const upright: Readonly<Record<number, readonly (readonly number[])[]>> = {
  1: [
    [50, 100, 150],
    [200, 250, 0],
  ],
  2: [
    [150, 100, 50],
    [0, 250, 200],
  ],
  3: [
    [0, 250, 200],
    [150, 100, 50],
  ],
  4: [
    [200, 250, 0],
    [50, 100, 150],
  ],
  5: [
    [50, 200],
    [100, 250],
    [150, 0],
  ],
  6: [
    [200, 50],
    [250, 100],
    [0, 150],
  ],
  7: [
    [0, 150],
    [250, 100],
    [200, 50],
  ],
  8: [
    [150, 0],
    [100, 250],
    [50, 200],
  ],
};

test.each(Object.entries(upright))('orientation %s is applied', async (orientation, expected) => {
  const bytes = buildJpeg({ blocks: grey, segments: [[0xe1, exif(Number(orientation))]] });
  const image = await prepareImage('a.jpg', bytes);
  expect(shadesOf(image)).toEqual(expected);
  expect([image.width, image.height]).toEqual([expected[0]!.length * 8, expected.length * 8]);
  expect(Buffer.from(image.bytes).includes('GPS')).toBe(false);
});

describe('CMYK becomes RGB', () => {
  const components = (bytes: Uint8Array) => bytes[Buffer.from(bytes).indexOf(Buffer.from([0xff, 0xc0])) + 9];
  const near = (colour: readonly number[], expected: readonly number[]) => {
    for (const [k, value] of expected.entries()) expect(Math.abs(colour[k]! - value)).toBeLessThan(45);
  };

  test("ink as it is without Adobe's segment", async () => {
    const image = await prepareImage(
      'a.jpg',
      buildJpeg({
        blocks: [
          [
            [0, 0, 0, 0],
            [0, 255, 255, 0],
            [0, 0, 0, 255],
          ],
        ],
      }),
    );
    const [white, red, black] = blocksOf(image)[0]!;
    expect(components(image.bytes)).toBe(3);
    near(white!, [255, 255, 255]);
    near(red!, [237, 28, 36]);
    near(black!, [35, 31, 32]);
  });

  test('inverted with it', async () => {
    const blocks = [
      [
        [255, 255, 255, 255],
        [255, 0, 0, 255],
        [255, 255, 255, 0],
      ],
    ];
    const image = await prepareImage('a.jpg', buildJpeg({ blocks, segments: [adobe(0)] }));
    const [white, red, black] = blocksOf(image)[0]!;
    near(white!, [255, 255, 255]);
    near(red!, [237, 28, 36]);
    near(black!, [35, 31, 32]);
  });
});

test('a photograph is reduced to what a page shows, in the same space', async () => {
  const row = Array.from({ length: 400 }, (_, x) => [(x * 7) % 256]);
  const image = await prepareImage('a.jpg', buildJpeg({ blocks: Array.from({ length: 300 }, () => row) }));
  expect(image).toMatchObject({ format: 'jpeg', width: 1654, height: 1241 });
  expect(image.dpi).toBeCloseTo((96 * 1654) / 3200, 5);
});

describe('is refused', () => {
  const whole = buildJpeg({ blocks: grey, segments: [[0xe1, exif(6)]] });

  test('cut off anywhere', async () => {
    for (const length of [3, 20, 100, whole.length - 20, whole.length - 2]) {
      await expect(prepareImage('a.jpg', whole.subarray(0, length))).rejects.toMatchObject({
        reason: { code: 'bad-image', path: 'a.jpg' },
      });
    }
  });

  test.each([
    ['of 12 bits', { precision: 12 }, /JPEG 0\/12\/1/],
    ['arithmetically coded', { frame: 0xc9 }, /JPEG 9\/8\/1/],
    ['without loss', { frame: 0xc3 }, /JPEG 3\/8\/1/],
  ])('%s, with its kind', async (_, plan, what) => {
    await expect(prepareImage('a.jpg', buildJpeg({ blocks: grey, ...plan }))).rejects.toThrow(what);
  });

  test('with more pixels than the limit, by its header', async () => {
    const bytes = Buffer.from(buildJpeg({ blocks: grey }));
    bytes.writeUInt32BE(0xea60ea60, bytes.indexOf(Buffer.from([0xff, 0xc0])) + 5);
    await expect(prepareImage('a.jpg', bytes)).rejects.toThrow('60000 × 60000');
  });
});
