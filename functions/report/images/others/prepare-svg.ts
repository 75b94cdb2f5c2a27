import type { Image } from '../../../document/types.ts';
import { isTrap } from '../../wasm/is-trap.ts';
import { badImage } from '../bad-image.ts';
import { encodeRaster } from '../raster/encode-raster.ts';
import type { Raster } from '../raster/raster.ts';
import { checkDrawing } from './check-drawing.ts';
import { loadResvg, type SvgOpener, spendResvg } from './load-resvg.ts';

/** Pixels: A4 at 200 dots per inch. */
const page = { width: 1654, height: 2339 };
const [cssDpi, printDpi] = [96, 200];

/**
 * Draws an SVG at 200 dots per inch, its text in the faces of the press. Nothing outside it is fetched, no script is
 * run; what it points to outside itself is left blank. Throws `Rejected('bad-image')`.
 */
export async function prepareSvg(bytes: Uint8Array): Promise<Image> {
  checkDrawing(bytes);
  const { raster, dpi } = draw(bytes, await loadResvg());
  return encodeRaster(raster, dpi);
}

function draw(bytes: Uint8Array, { open }: SvgOpener): { readonly raster: Raster; readonly dpi: number } {
  try {
    const natural = open(bytes);
    const { width, height } = natural;
    natural.free();
    const zoom = Math.min(printDpi / cssDpi, page.width / width, page.height / height);
    const drawing = open(bytes, zoom);
    const rendered = drawing.render();
    const raster = { width: rendered.width, height: rendered.height, data: unmultiplied(rendered.pixels) };
    rendered.free();
    drawing.free();
    return { raster, dpi: cssDpi * zoom };
  } catch (error) {
    // The library throws strings for what it cannot parse.
    if (isTrap(error)) spendResvg();
    throw badImage('broken', 'SVG');
  }
}

/** resvg gives colours multiplied by their alpha. */
function unmultiplied(pixels: Uint8Array): Uint8Array {
  for (let i = 0; i < pixels.length; i += 4) {
    const alpha = pixels[i + 3]!;
    if (alpha === 0 || alpha === 255) continue;
    for (let k = i; k < i + 3; k++) pixels[k] = Math.min(255, Math.round((pixels[k]! * 255) / alpha));
  }
  return pixels;
}
