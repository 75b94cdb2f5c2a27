import type { Raster } from './raster.ts';

/** Whether a picture has neither colour nor holes. */
export interface Look {
  readonly grey: boolean;
  readonly opaque: boolean;
}

/** Looks through every pixel. */
export function lookAt({ data }: Raster): Look {
  let [grey, opaque] = [true, true];
  for (let i = 0; i < data.length; i += 4) {
    if (data[i + 3] !== 255) opaque = false;
    if (data[i] !== data[i + 1] || data[i] !== data[i + 2]) grey = false;
    if (!grey && !opaque) break;
  }
  return { grey, opaque };
}
