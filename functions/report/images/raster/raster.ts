/** A decoded picture: red, green, blue and alpha (not premultiplied) of each pixel, from top left, row by row. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}
