import type { default as Decode } from '@jsquash/webp/decode.js';
import { imageSize } from 'image-size';
import type { Image } from '../../../document/types.ts';
import { readWasm } from '../../wasm/read-wasm.ts';
import { badImage } from '../bad-image.ts';
import { checkSize } from '../check-size.ts';
import { encodeRaster } from '../raster/encode-raster.ts';
import { shrinkToPage } from '../raster/shrink-to-page.ts';

let loading: Promise<typeof Decode> | undefined;

/** A WebP, decoded; the first frame of an animation is refused by its decoder. Throws `Rejected('bad-image')`. */
export async function prepareWebp(bytes: Uint8Array): Promise<Image> {
  const { width, height } = measure(bytes);
  checkSize(width, height, true);
  loading ??= load();
  const decode = await loading;
  const pixels = await decode(Uint8Array.from(bytes).buffer).catch(() => {
    // What a decoder that ran out of memory still holds is lost with it.
    loading = undefined;
    throw badImage('broken');
  });
  const { data } = pixels;
  const { raster, dpi } = shrinkToPage({
    ...size(pixels),
    data: new Uint8Array(data.buffer, data.byteOffset, data.length),
  });
  return encodeRaster(raster, dpi);
}

function size({ width, height }: { readonly width: number; readonly height: number }) {
  return { width, height };
}

function measure(bytes: Uint8Array) {
  try {
    return imageSize(bytes);
  } catch {
    throw badImage('broken');
  }
}

async function load(): Promise<typeof Decode> {
  const [codec, wasm] = await Promise.all([import('@jsquash/webp/decode.js'), readWasm('webp')]);
  await codec.init(await WebAssembly.compile(wasm));
  return codec.default;
}
