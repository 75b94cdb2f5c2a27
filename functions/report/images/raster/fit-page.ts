/** Width and height in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A4 at 200 dots per inch: what a page can show, and print well. */
const page: Size = { width: 1654, height: 2339 };
/** A little more is not worth the loss of drawing it anew. */
const tolerance = 1.25;

/** The size to which a picture is reduced; its own where it is not much more than a page can show. */
export function fitPage({ width, height }: Size): Size {
  const scale = Math.min(page.width / width, page.height / height);
  if (scale >= 1 / tolerance) return { width, height };
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
