/** Bitmaps of earlier searches that are kept: a large one costs more to make than to clear. */
const mostKept = 8;
const kept: Uint32Array[] = [];
let taken = 0;

/** Says that no bitmap taken so far is in use any more. */
export function recycleBitmaps(): void {
  taken = 0;
}

/** A bitmap of so many bits, all 0; valid until they are recycled. */
export function takeBitmap(bits: number): Uint32Array {
  const size = (bits >>> 5) + 1;
  const known = kept[taken];
  taken += 1;
  if (known && known.length >= size) return known.subarray(0, size).fill(0);
  const made = new Uint32Array(size);
  if (taken <= mostKept) kept[taken - 1] = made;
  return made;
}
