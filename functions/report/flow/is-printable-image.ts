/** First bytes of the kinds of picture that can be printed. */
const signatures: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
];

/** Whether a picture is PNG, JPEG, GIF, WebP or SVG by its bytes: names in a container are not believed. */
export function isPrintableImage(bytes: Uint8Array): boolean {
  if (signatures.some((signature) => signature.every((byte, index) => bytes[index] === byte))) return true;
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1');
  return (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') || /<svg[\s>]/.test(start);
}
