import type { SourceFont } from './read-source-font.ts';

/** The kerning between two glyphs of a source font, in its units. */
export type Kerning = (left: number, right: number) => number;

/**
 * Reads pair kerning from `GPOS`: the lookups of the feature `kern`, pair adjustment by glyph and by class
 * (OpenType 1.9, "GPOS", lookup type 2, also inside type 9). The first subtable that covers a pair decides.
 */
export function readKerning({ data, tables }: SourceFont): Kerning {
  const gpos = tables.get('GPOS')?.offset;
  if (gpos === undefined) return () => 0;
  const u16 = (at: number) => data.getUint16(at);
  const features = gpos + u16(gpos + 6);
  const lookups = gpos + u16(gpos + 8);
  const wanted = new Set<number>();
  for (let i = 0; i < u16(features); i++) {
    const record = features + 2 + 6 * i;
    if (data.getUint32(record) !== 0x6b65726e) continue;
    const feature = features + u16(record + 4);
    for (let k = 0; k < u16(feature + 2); k++) wanted.add(u16(feature + 4 + 2 * k));
  }
  const rules = [...wanted]
    .sort((a, b) => a - b)
    .map((index) => {
      const lookup = lookups + u16(lookups + 2 + 2 * index);
      return Array.from({ length: u16(lookup + 4) }, (_, k) => {
        const at = lookup + u16(lookup + 6 + 2 * k);
        return u16(lookup) === 9
          ? { type: u16(at + 2), at: at + data.getUint32(at + 4) }
          : { type: u16(lookup), at };
      })
        .filter(({ type }) => type === 2)
        .map(({ at }) => pairRule(data, at));
    });
  return (left, right) => {
    let sum = 0;
    for (const subtables of rules) {
      for (const subtable of subtables) {
        const value = subtable(left, right);
        if (value === undefined) continue;
        sum += value;
        break;
      }
    }
    return sum;
  };
}

type PairRule = (left: number, right: number) => number | undefined;

function pairRule(data: DataView, at: number): PairRule {
  const u16 = (where: number) => data.getUint16(where);
  const coverage = readGlyphClasses(data, at + u16(at + 2), true);
  const [first, second] = [u16(at + 4), u16(at + 6)];
  if (!(first & 4)) return () => undefined;
  const before = 2 * bits(first & 3);
  const size = 2 * (bits(first) + bits(second));
  if (u16(at) === 2) {
    const lefts = readGlyphClasses(data, at + u16(at + 8), false);
    const rights = readGlyphClasses(data, at + u16(at + 10), false);
    const count = u16(at + 14);
    return (left, right) =>
      coverage.has(left)
        ? data.getInt16(at + 16 + size * ((lefts.get(left) ?? 0) * count + (rights.get(right) ?? 0)) + before)
        : undefined;
  }
  return (left, right) => {
    const index = coverage.get(left);
    if (index === undefined) return undefined;
    const set = at + u16(at + 10 + 2 * index);
    for (let i = 0; i < u16(set); i++) {
      const pair = set + 2 + i * (2 + size);
      if (u16(pair) === right) return data.getInt16(pair + 2 + before);
    }
    return undefined;
  };
}

const bits = (format: number) => format.toString(2).replaceAll('0', '').length;

/** A coverage table (glyph to index) or a class definition (glyph to class): ranges or lists. */
function readGlyphClasses(data: DataView, at: number, coverage: boolean): Map<number, number> {
  const u16 = (where: number) => data.getUint16(where);
  const found = new Map<number, number>();
  const ranges = u16(at) === 2;
  const list = coverage || ranges ? at + 4 : at + 6;
  const count = coverage || ranges ? u16(at + 2) : u16(at + 4);
  for (let i = 0; i < count; i++) {
    if (ranges) {
      const [from, to, value] = [u16(list + 6 * i), u16(list + 6 * i + 2), u16(list + 6 * i + 4)];
      for (let glyph = from; glyph <= to; glyph++) found.set(glyph, coverage ? value + glyph - from : value);
    } else if (coverage) found.set(u16(list + 2 * i), i);
    else found.set(u16(at + 2) + i, u16(list + 2 * i));
  }
  return found;
}
