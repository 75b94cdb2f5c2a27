/** Size in pixels and number of colour components of a JPEG. */
export interface Jpeg {
  readonly width: number;
  readonly height: number;
  readonly components: number;
}

/** Reads a JPEG's frame header (ITU T.81, B.2.2). Throws where it has none, or is CMYK. */
export function readJpeg(bytes: Uint8Array): Jpeg {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 9 < bytes.length) {
    const marker = data.getUint16(at);
    if (marker === 0xffff) {
      at++;
      continue;
    }
    const frame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (frame) {
      const components = data.getUint8(at + 9);
      if (components !== 1 && components !== 3) throw new Error(`JPEG with ${components} components`);
      return { height: data.getUint16(at + 5), width: data.getUint16(at + 7), components };
    }
    at += 2 + data.getUint16(at + 2);
  }
  throw new Error('JPEG without a frame');
}
