import type { default as Encode } from '@jsquash/jpeg/encode.js';
import { readWasm } from '../../wasm/read-wasm.ts';
import type { Raster } from './raster.ts';

/** On a page of 200 dots per inch no difference can be seen; a phone's photograph takes about 300 KB. */
const quality = 82;
// mozjpeg's names of colour spaces.
const [greyscale, yCbCr] = [1, 3];

let loading: Promise<typeof Encode> | undefined;

/** Writes an opaque picture as a JPEG. The same pixels give the same bytes. */
export async function encodeJpeg({ width, height, data }: Raster, grey: boolean): Promise<Uint8Array> {
  loading ??= load();
  const encode = await loading;
  const pixels = { width, height, data: new Uint8ClampedArray(data.buffer, data.byteOffset, data.length) };
  const options = { quality, progressive: false, color_space: grey ? greyscale : yCbCr };
  return new Uint8Array(await encode(pixels as unknown as Parameters<typeof Encode>[0], options));
}

async function load(): Promise<typeof Encode> {
  const [codec, wasm] = await Promise.all([import('@jsquash/jpeg/encode.js'), readWasm('mozjpeg')]);
  await codec.init(await WebAssembly.compile(wasm));
  return codec.default;
}
