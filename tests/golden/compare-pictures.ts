import { PNG } from 'pngjs';

/** How far a grey may be off before a pixel counts as different: edges are smoothed by versions of poppler apart. */
const tolerance = 48;

/** The share of pixels that differ between two pictures; 1 where their sizes do. */
export function comparePictures(left: Uint8Array, right: Uint8Array): number {
  const a = PNG.sync.read(Buffer.from(left));
  const b = PNG.sync.read(Buffer.from(right));
  if (a.width !== b.width || a.height !== b.height) return 1;
  let different = 0;
  for (let i = 0; i < a.data.length; i += 4) if (Math.abs(a.data[i]! - b.data[i]!) > tolerance) different++;
  return different / (a.width * a.height);
}
