import type { Image } from '../document/types.ts';
import type { PackedDocument } from './packed-document.ts';
import type { KitReference } from './pdfkit.ts';
import { readJpeg } from './read-jpeg.ts';
import { type PngPixels, readPng } from './read-png.ts';

/**
 * Embeds a picture: a JPEG as it is, a PNG without transparency as it is or else as pixels with a soft mask.
 * Colours are taken for sRGB, which is what the document's output intent says.
 */
export function embedImage(document: PackedDocument, image: Image): KitReference {
  if (image.format === 'jpeg') {
    const { width, height, components } = readJpeg(image.bytes);
    const reference = document.ref({
      ...xobject(width, height),
      ColorSpace: components === 1 ? 'DeviceGray' : 'DeviceRGB',
      BitsPerComponent: 8,
      Filter: 'DCTDecode',
    });
    reference.end(image.bytes);
    return reference;
  }
  const png = readPng(image.bytes);
  if (png.kind === 'pixels') return embedPixels(document, png);
  const { width, height, colors, bits, palette, data } = png;
  const colorSpace = palette
    ? ['Indexed', 'DeviceRGB', palette.length / 3 - 1, palette]
    : colors === 1
      ? 'DeviceGray'
      : 'DeviceRGB';
  const reference = document.ref({
    ...xobject(width, height),
    ColorSpace: colorSpace,
    BitsPerComponent: bits,
    Filter: 'FlateDecode',
    DecodeParms: { Predictor: 15, Colors: colors, BitsPerComponent: bits, Columns: width },
  });
  reference.end(data);
  return reference;
}

function embedPixels(
  document: PackedDocument,
  { width, height, colors, data, alpha }: PngPixels,
): KitReference {
  const layer = (space: string, bytes: Uint8Array, mask?: KitReference) => {
    const reference = document.ref({
      ...xobject(width, height),
      ColorSpace: space,
      BitsPerComponent: 8,
      SMask: mask,
    });
    reference.end(bytes);
    return reference;
  };
  return layer(colors === 1 ? 'DeviceGray' : 'DeviceRGB', data, alpha && layer('DeviceGray', alpha));
}

const xobject = (width: number, height: number) => ({
  Type: 'XObject',
  Subtype: 'Image',
  Width: width,
  Height: height,
});
