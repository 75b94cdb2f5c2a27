import { GifWriter } from 'omggif';

/** An animation of two frames, 16 by 16 pixels. */
export function buildGif(): Uint8Array {
  const bytes = Buffer.alloc(4096);
  const writer = new GifWriter(bytes, 16, 16, { loop: 0, palette: [0x00_00_00, 0xff_ff_ff] });
  for (const pixel of [0, 1]) writer.addFrame(0, 0, 16, 16, new Array(256).fill(pixel), { delay: 5 });
  return bytes.subarray(0, writer.end());
}
