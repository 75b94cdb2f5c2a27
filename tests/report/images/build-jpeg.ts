/** A JPEG of blocks of 8 by 8 pixels, each in one colour: what a test wants to see, and nothing else. */
export interface JpegPlan {
  /** Rows of blocks; a block is a value (0 to 255) for each component, as stored. */
  readonly blocks: readonly (readonly (readonly number[])[])[];
  /** Segments after the start, by marker. */
  readonly segments?: readonly (readonly [marker: number, body: Uint8Array])[];
  readonly frame?: number;
  readonly precision?: number;
}

const u16 = (...values: readonly number[]) => values.flatMap((value) => [value >> 8, value & 0xff]);

/** Writes a baseline JPEG by hand (ITU T.81): a coefficient for each block, no subsampling. */
export function buildJpeg({ blocks, segments = [], frame = 0xc0, precision = 8 }: JpegPlan): Uint8Array {
  const components = blocks[0]![0]!.length;
  const segment = (marker: number, body: ArrayLike<number>) => [
    0xff,
    marker,
    ...u16(body.length + 2),
    ...Array.from(body),
  ];
  const ids = Array.from({ length: components }, (_, i) => i + 1);
  return Uint8Array.from([
    ...[0xff, 0xd8],
    ...segments.flatMap(([marker, body]) => segment(marker, body)),
    // All quantisers are 8, so that the first coefficient is the value less 128.
    ...segment(0xdb, [0, ...Array<number>(64).fill(8)]),
    ...segment(frame, [
      precision,
      ...u16(blocks.length * 8, blocks[0]!.length * 8),
      components,
      ...ids.flatMap((id) => [id, 0x11, 0]),
    ]),
    // Differences: twelve categories in codes of four bits. Other coefficients: the end of the block, one bit.
    ...segment(0xc4, [
      0x00,
      0,
      0,
      0,
      12,
      ...Array<number>(12).fill(0),
      ...Array.from({ length: 12 }, (_, i) => i),
    ]),
    ...segment(0xc4, [0x10, 1, ...Array<number>(15).fill(0), 0]),
    ...segment(0xda, [components, ...ids.flatMap((id) => [id, 0x00]), 0, 63, 0]),
    ...scan(blocks.flat(), components),
    ...[0xff, 0xd9],
  ]);
}

function scan(blocks: readonly (readonly number[])[], components: number): number[] {
  let bits = '';
  const last = Array<number>(components).fill(0);
  for (const block of blocks) {
    block.forEach((value, k) => {
      const difference = value - 128 - last[k]!;
      last[k] = value - 128;
      const size = difference === 0 ? 0 : Math.floor(Math.log2(Math.abs(difference))) + 1;
      const coded = difference < 0 ? difference + 2 ** size - 1 : difference;
      bits += `${size.toString(2).padStart(4, '0')}${size ? coded.toString(2).padStart(size, '0') : ''}0`;
    });
  }
  bits = bits.padEnd(Math.ceil(bits.length / 8) * 8, '1');
  const bytes = Array.from({ length: bits.length / 8 }, (_, i) =>
    Number.parseInt(bits.slice(i * 8, i * 8 + 8), 2),
  );
  return bytes.flatMap((byte) => (byte === 0xff ? [0xff, 0] : [byte]));
}

/** EXIF with an orientation and, in a directory of its own, the place where a photograph was taken. */
export function exif(orientation: number, place = 'GPS: 22.3'): Uint8Array {
  const tiff = Buffer.alloc(38);
  tiff.write('MM\0*', 0, 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(2, 8);
  const entries = [0x0112, 3, 0, 1, orientation, 0, 0x8825, 4, 0, 1, 0, 38];
  for (const [i, value] of entries.entries()) tiff.writeUInt16BE(value, 10 + 2 * i);
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from(place)]);
}

/** Adobe's segment; `transform` 0 is RGB or CMYK, 1 YCbCr, 2 YCCK. */
export function adobe(transform: number): readonly [number, Uint8Array] {
  return [0xee, Uint8Array.from([...Buffer.from('Adobe'), 0, 100, 0, 0, 0, 0, transform])];
}
