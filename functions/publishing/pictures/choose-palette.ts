/** A palette (RGB triples) and, for each colour of 5 bits a component, its place in the palette. */
export interface Palette {
  readonly colours: Uint8Array;
  readonly places: Uint8Array;
}

/** Colours that differ in their 5 highest bits, as found in a drawing: how often, and the sum of each component. */
interface Found {
  readonly counts: Uint32Array;
  readonly sums: Float64Array;
}

const levels = 32;

/** Place of a colour among those of 5 bits a component. */
export function binOf(red: number, green: number, blue: number): number {
  return ((red >> 3) << 10) | ((green >> 3) << 5) | (blue >> 3);
}

/**
 * Chooses at most `most` colours (256 at most) for pixels of 4 bytes, by median cut: the box of colours with the
 * widest spread of pixels is split until there are enough (Heckbert, Color Image Quantization, 1982).
 */
export function choosePalette(pixels: Uint8Array, most: number): Palette {
  const found = count(pixels);
  const boxes = [
    Array.from({ length: levels ** 3 }, (_, bin) => bin).filter((bin) => found.counts[bin]! > 0),
  ];
  while (boxes.length < most) {
    const spreads = boxes.map((box) => spreadOf(box, found.counts));
    const widest = spreads.reduce((best, each, i) => (each.weight > spreads[best]!.weight ? i : best), 0);
    const { weight, axis } = spreads[widest]!;
    if (weight === 0) break;
    boxes.splice(widest, 1, ...split(boxes[widest]!, axis, found.counts));
  }
  const places = new Uint8Array(levels ** 3);
  const colours = new Uint8Array(boxes.length * 3);
  boxes.forEach((box, place) => {
    const total = box.reduce((sum, bin) => sum + found.counts[bin]!, 0);
    for (const bin of box) places[bin] = place;
    for (let k = 0; k < 3; k++) {
      const sum = box.reduce((all, bin) => all + found.sums[bin * 3 + k]!, 0);
      colours[place * 3 + k] = Math.round(sum / Math.max(1, total));
    }
  });
  return { colours, places };
}

function count(pixels: Uint8Array): Found {
  const counts = new Uint32Array(levels ** 3);
  const sums = new Float64Array(levels ** 3 * 3);
  for (let i = 0; i < pixels.length; i += 4) {
    const bin = binOf(pixels[i]!, pixels[i + 1]!, pixels[i + 2]!);
    counts[bin]!++;
    for (let k = 0; k < 3; k++) sums[bin * 3 + k]! += pixels[i + k]!;
  }
  return { counts, sums };
}

/** The axis along which a box is longest, and how much a cut there would gain; 0 for a single colour. */
function spreadOf(box: readonly number[], counts: Uint32Array): { weight: number; axis: number } {
  let [axis, longest, pixels] = [0, 0, 0];
  for (const bin of box) pixels += counts[bin]!;
  for (const shift of [10, 5, 0]) {
    let [low, high] = [levels, 0];
    for (const bin of box) {
      const level = (bin >> shift) & (levels - 1);
      low = Math.min(low, level);
      high = Math.max(high, level);
    }
    if (high - low > longest) [axis, longest] = [shift, high - low];
  }
  // A page is mostly paper: by the root of its pixels white does not take the whole palette.
  return { weight: longest * Math.sqrt(pixels), axis };
}

function split(box: readonly number[], shift: number, counts: Uint32Array): [number[], number[]] {
  const sorted = box.toSorted((a, b) => ((a >> shift) & (levels - 1)) - ((b >> shift) & (levels - 1)));
  const half = sorted.reduce((sum, bin) => sum + counts[bin]!, 0) / 2;
  let [at, sum] = [0, 0];
  while (at < sorted.length - 1 && (at === 0 || sum + counts[sorted[at]!]! <= half))
    sum += counts[sorted[at++]!]!;
  return [sorted.slice(0, at), sorted.slice(at)];
}
