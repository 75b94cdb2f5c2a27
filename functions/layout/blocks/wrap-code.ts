import type { Faces } from '../text/faces.ts';
import { isInsideCharacter } from '../text/split-words.ts';

const tabWidth = 4;
/** Longer text is wider than any measure, and not worth measuring. */
const longest = 400;
/** A line is divided after a space where one stands in its last third, else between characters. */
const spaceFrom = 2 / 3;

/** Divides a line of code into parts that fit a measure at a size, both in points; tabs become spaces. */
export function wrapCode(line: string, measure: number, size: number, faces: Faces): string[] {
  const parts: string[] = [];
  let rest = expandTabs(line);
  const fits = (text: string) => (widthOf(text, faces) * size) / 1000 <= measure;
  while (rest.length > 1 && (rest.length > longest || !fits(rest))) {
    const cut = cutAt(rest, fits);
    if (cut >= rest.length) break;
    parts.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  parts.push(rest);
  return parts;
}

function expandTabs(line: string): string {
  if (!line.includes('\t')) return line;
  let result = '';
  for (const character of line) {
    result += character === '\t' ? ' '.repeat(tabWidth - (result.length % tabWidth)) : character;
  }
  return result;
}

function cutAt(text: string, fits: (text: string) => boolean): number {
  let low = 1;
  let high = Math.min(text.length - 1, longest);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (fits(text.slice(0, middle))) low = middle;
    else high = middle - 1;
  }
  const space = text.lastIndexOf(' ', low - 1);
  if (space > low * spaceFrom) return space + 1;
  while (low > 1 && isInsideCharacter(text, low)) low--;
  while (low < text.length && isInsideCharacter(text, low)) low++;
  return low;
}

function widthOf(text: string, faces: Faces): number {
  let width = 0;
  for (const part of faces.parts(text, 'code')) width += faces.partWidth(part.text, part.face);
  return width;
}
