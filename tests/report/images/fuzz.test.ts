import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Rejected } from '../../../functions/document/rejected.ts';
import { prepareImage } from '../../../functions/report/images/prepare-image.ts';
import { readReport } from '../../../functions/report/read-report.ts';
import { buildPages, show } from '../pdf/build-pdf.ts';
import { adobe, buildJpeg, exif } from './build-jpeg.ts';
import { buildPng } from './build-png.ts';

const blocks = [
  [
    [1, 2, 3, 4],
    [200, 9, 8, 7],
  ],
  [
    [1, 90, 3, 4],
    [5, 5, 250, 0],
  ],
];
const pictures: Readonly<Record<string, Uint8Array>> = {
  cmyk: buildJpeg({ blocks, segments: [adobe(2), [0xe1, exif(6)]] }),
  grey: buildJpeg({ blocks: [[[9], [200]]], segments: [[0xe1, exif(5)]] }),
  png: buildPng({ width: 9, height: 9, bits: 16 }),
  alpha: buildPng({ width: 9, height: 9, colour: 6 }),
  interlaced: buildPng({ width: 1, height: 1, interlaced: true }),
  gif: Buffer.from('R0lGODlhAgACAIAAAP8AAAAA/ywAAAAAAgACAAACA0QCBQA7', 'base64'),
  webp: Buffer.from('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AA/uaMAAA=', 'base64'),
  svg: Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><g opacity=".5"><path d="M0 0L9 9z"/><text>a</text></g></svg>',
  ),
};

interface Edit {
  readonly kind: string;
  /** From start (0) to end (1). */
  readonly at: number;
  readonly value: number;
}

/** Bytes with some of them changed, left out, put in or cut off. */
const changes = fc.array(
  fc.record({
    kind: fc.constantFrom('set', 'cut', 'remove', 'insert'),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    value: fc.oneof(fc.constantFrom(0, 0xff, 0x7f, 0x80), fc.nat(255)),
  }),
  { minLength: 1, maxLength: 6 },
);

function changed(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const list = [...bytes];
  for (const { kind, at, value } of edits) {
    const index = Math.floor(at * list.length);
    if (kind === 'set') list[index] = value;
    else if (kind === 'cut' && value > 200) list.length = index;
    else if (kind === 'remove') list.splice(index, 1 + (value % 8));
    else if (kind === 'insert') list.splice(index, 0, ...Array<number>(value % 16).fill(value));
  }
  return Uint8Array.from(list);
}

async function isHarmless(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    expect(error).toBeInstanceOf(Rejected);
  }
}

test.each(Object.entries(pictures))(
  '%s, however damaged, is shown or refused',
  async (name, bytes) => {
    await prepareImage(name, bytes);
    await fc.assert(
      fc.asyncProperty(changes, (edits) => isHarmless(prepareImage(name, changed(bytes, edits)))),
      { numRuns: 60 },
    );
  },
  60_000,
);

test('a PDF, however damaged, is read or refused', async () => {
  const bytes = buildPages([show(50, 700, 'Mot'), show(50, 700, 'Hai')], '', '/Info 100 0 R', [
    '<</Title (Ten) >>',
  ]);
  await fc.assert(
    fc.asyncProperty(changes, (edits) =>
      isHarmless(readReport({ key: 'a.pdf', bytes: changed(bytes, edits) })),
    ),
    { numRuns: 100 },
  );
}, 60_000);
