import { Rejected } from '../document/rejected.ts';

const signatures = {
  zip: [0x50, 0x4b, 0x03, 0x04],
  // Compound File Binary: .doc, and a .docx that is protected by a password.
  compound: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  pdf: [0x25, 0x50, 0x44, 0x46, 0x2d],
  rtf: [0x7b, 0x5c, 0x72, 0x74, 0x66],
  png: [0x89, 0x50, 0x4e, 0x47],
  jpeg: [0xff, 0xd8, 0xff],
  gif: [0x47, 0x49, 0x46, 0x38],
  gzip: [0x1f, 0x8b, 0x08],
  rar: [0x52, 0x61, 0x72, 0x21, 0x1a],
  sevenZip: [0x37, 0x7a, 0xbc, 0xaf, 0x27],
} as const;

/** Readers of PDF accept the header within the first kilobyte. */
const pdfHeaderWithin = 1024;

/**
 * Compares the first bytes with what the extension promises.
 * Throws `Rejected`: `encrypted` for a .docx protected by a password, else `wrong-format`.
 */
export function checkMagic(extension: string, bytes: Uint8Array): void {
  if (agrees(extension, bytes)) return;
  if (extension === 'docx' && startsWith(bytes, signatures.compound) && isEncryptedPackage(bytes)) {
    throw new Rejected('encrypted');
  }
  throw new Rejected('wrong-format', { extension: `.${extension}` });
}

function agrees(extension: string, bytes: Uint8Array): boolean {
  if (extension === 'docx') return startsWith(bytes, signatures.zip);
  if (extension === 'pdf') return asBuffer(bytes.subarray(0, pdfHeaderWithin)).includes('%PDF-');
  return !Object.values(signatures).some((signature) => startsWith(bytes, signature));
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** MS-OFFCRYPTO 2.3.4: the stream that holds the encrypted document is named so. */
function isEncryptedPackage(bytes: Uint8Array): boolean {
  return asBuffer(bytes).includes('EncryptedPackage', 0, 'utf16le');
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}
