/** The way reports are typeset: change it with every change of the bytes that the same report gives. */
export const edition = 1;

/** Names what the bytes of a publication depend on besides its source: the same of both give the same bytes. */
export const rendererVersion = `${edition} (zlib ${process.versions.zlib})`;
