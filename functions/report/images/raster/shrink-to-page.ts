import { fitPage } from './fit-page.ts';
import type { Raster } from './raster.ts';
import { shrink } from './shrink.ts';

const unknownDpi = 96;

/** Reduces a decoded picture, which says nothing of its dots per inch, to what a page needs. */
export function shrinkToPage(raster: Raster): { readonly raster: Raster; readonly dpi?: number } {
  const size = fitPage(raster);
  if (size.width === raster.width) return { raster };
  return { raster: shrink(raster, size), dpi: (unknownDpi * size.width) / raster.width };
}
