/** Kinds of picture told apart by their bytes. `metafile` is EMF or WMF. */
export type Format = 'png' | 'jpeg' | 'gif' | 'webp' | 'svg' | 'bmp' | 'tiff' | 'heif' | 'metafile';

/** What a file of each kind begins with; dots match any byte. */
const beginnings: readonly (readonly [Format, RegExp])[] = [
  ['png', /^\x89PNG\r\n\x1a\n/],
  ['jpeg', /^\xff\xd8\xff/],
  ['gif', /^GIF8[79]a/],
  ['webp', /^RIFF....WEBP/s],
  ['bmp', /^BM/],
  ['tiff', /^(II\*\0|MM\0\*)/],
  ['heif', /^....ftyp(avif|avis|heic|heix|mif1|msf1)/s],
  ['metafile', /^(\xd7\xcd\xc6\x9a|\x01\0\x09\0|\x01\0\0\0.{36} EMF)/s],
  ['svg', /^(\xef\xbb\xbf)?\s*<(\?xml|!DOCTYPE svg|!--|svg[\s>]|\w+:svg[\s>])/i],
];

/** Tells a picture's kind by its first bytes, never by its name. */
export function sniffFormat(bytes: Uint8Array): Format | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1');
  return beginnings.find(([, beginning]) => beginning.test(start))?.[0];
}
