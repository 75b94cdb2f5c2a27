/**
 * Stands in a bundle for packages that PDFKit imports and the press never calls: its own shaper, line breaker,
 * picture decoder and encryption. Loading them would take longer than typesetting a page.
 */
function leftOut(): never {
  throw new Error('this part of PDFKit is left out of the bundle');
}

// biome-ignore lint/style/noDefaultExport: packages that it stands for have one.
export { leftOut as cbc, leftOut as create, leftOut as default, leftOut as ecb };
