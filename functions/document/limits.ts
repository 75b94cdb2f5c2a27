/**
 * How much one report may ask of the system. Beyond these it is rejected with the code named,
 * before memory or time run out.
 */
export const limits = {
  /** Bytes of an upload: `too-large`. */
  uploadBytes: 64 * 1024 * 1024,
  /** Bytes of a container after inflation, all parts: `too-large`. */
  inflatedBytes: 192 * 1024 * 1024,
  /** Parts in a container: `too-complex`. */
  containerParts: 10_000,
  /** Bytes of text (plain, Markdown, HTML without pictures) that are parsed, some 2,000 pages: `too-large`. */
  textBytes: 6 * 1024 * 1024,
  /** Pixels of one picture: `bad-image`. */
  imagePixels: 50_000_000,
  /** Pixels on one side of a picture: `bad-image`. */
  imageSide: 20_000,
  /** Pages of the PDF: `too-many-pages`. */
  pages: 5_000,
  /** Blocks inside blocks: deeper nesting is flattened where that loses nothing, else `too-complex`. */
  nesting: 64,
  /** Columns of a table: `too-complex`. */
  tableColumns: 200,
  /** Characters of a title; a longer one is cut at a word and warned of. */
  titleLength: 500,
  /** Seconds one report may take to read and to typeset: `too-slow`. */
  seconds: 40,
  /** MiB of JavaScript heap one report may take while it is rendered: `too-complex`. */
  heapMegabytes: 400,
  /** Minutes a report waits for a missing picture: `missing-image`. */
  waitingMinutes: 15,
} as const;
