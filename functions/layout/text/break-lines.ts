import { lineEnd, type Words } from './words.ts';

/** How the lines of a paragraph use their measure. */
export type Fit = 'justified' | 'ragged' | 'balanced';

export interface Measures {
  /** Width of the first line and of the others, points. */
  readonly first: number;
  readonly rest: number;
}

// Spaces may shrink by this part of their width, and stretch by this part before a line counts as loose.
const shrink = 0.2;
const stretch = 0.5;
const loosest = 1e5;
const rounding = 1e-6;

// Positions of the places where a line may end: x with and without the space after, and the spaces passed.
let starts = new Int32Array(1024);
let openX = new Float64Array(1024);
let endX = new Float64Array(1024);
let openSpaces = new Float64Array(1024);
let endSpaces = new Float64Array(1024);
let cost = new Float64Array(1024);
let from = new Int32Array(1024);

/**
 * Ends of the lines of words `start` to `end` (exclusive), chosen for the least sum of squared badness over the
 * whole stretch (Knuth and Plass, Breaking Paragraphs into Lines, 1981, without hyphenation).
 * Every stretch between possible ends must fit (see `fitWords`). Linear in words for a given measure.
 */
export function breakLines(
  words: Words,
  start: number,
  end: number,
  measures: Measures,
  fit: Fit,
): readonly number[] {
  const places = markPlaces(words, start, end);
  if (endX[places]! <= measures.first + rounding) return [end];
  const widest = Math.max(measures.first, measures.rest) + rounding;
  cost[0] = 0;
  for (let b = 1; b <= places; b++) {
    let best = Number.POSITIVE_INFINITY;
    let bestFrom = b - 1;
    for (let a = b - 1; a >= 0; a--) {
      const width = endX[b]! - openX[a]!;
      const spaces = endSpaces[b]! - openSpaces[a]!;
      const give = fit === 'justified' ? spaces * shrink : 0;
      if (width - give > widest && a < b - 1) break;
      const measure = a === 0 ? measures.first : measures.rest;
      const total = cost[a]! + demerits(measure - width, spaces, measure, fit, b === places);
      if (total < best) {
        best = total;
        bestFrom = a;
      }
    }
    cost[b] = best;
    from[b] = bestFrom;
  }
  const ends: number[] = [];
  for (let b = places; b > 0; b = from[b]!) ends.push(starts[b]!);
  return ends.reverse();
}

/** Price of a line with `rest` points left over; dear enough where it is too long that any other choice wins. */
function demerits(rest: number, spaces: number, measure: number, fit: Fit, last: boolean): number {
  if (rest < -rounding) {
    if (fit !== 'justified' || -rest > spaces * shrink + rounding) return 1e15;
    return square(10 + 100 * cube(-rest / (spaces * shrink)));
  }
  if (last && fit !== 'balanced') {
    // A last line of a single short word is a blot.
    return measure - rest < measure * 0.08 ? 2e4 : 100;
  }
  if (fit !== 'justified') return square(10 + 400 * square(rest / measure));
  const ratio = spaces > 0 ? rest / (spaces * stretch) : rest > 0 ? 20 : 0;
  return square(10 + Math.min(loosest, 100 * cube(ratio)));
}

/** Fills the tables of possible ends and returns how many there are. */
function markPlaces(words: Words, start: number, end: number): number {
  grow(end - start + 1);
  let places = 0;
  let x = 0;
  let spaces = 0;
  starts[0] = start;
  openX[0] = 0;
  openSpaces[0] = 0;
  for (let i = start; i < end; i++) {
    x += words.width[i]!;
    const space = words.space[i]!;
    if (words.ends[i] === lineEnd.free || i + 1 === end) {
      places++;
      starts[places] = i + 1;
      endX[places] = x;
      endSpaces[places] = spaces;
      openX[places] = x + space;
      openSpaces[places] = spaces + space;
    }
    x += space;
    spaces += space;
  }
  return places;
}

function grow(length: number): void {
  if (length < starts.length) return;
  const size = length * 2;
  starts = new Int32Array(size);
  openX = new Float64Array(size);
  endX = new Float64Array(size);
  openSpaces = new Float64Array(size);
  endSpaces = new Float64Array(size);
  cost = new Float64Array(size);
  from = new Int32Array(size);
}

function square(x: number): number {
  return x * x;
}

function cube(x: number): number {
  return x * x * x;
}
