import { writeTrueType } from '../../../functions/pdf/write-truetype.ts';
import { componentsOf, withoutHints } from './outlines.ts';
import { readKerning } from './read-kerning.ts';
import type { SourceFont } from './read-source-font.ts';
import { scaleOutline } from './scale-outline.ts';

/** A face to build: each character comes from the first source that has it. */
export interface FaceRecipe {
  /** The first gives the vertical metrics and the units. */
  readonly sources: readonly SourceFont[];
  readonly characters: Iterable<number>;
  /** Those whose glyphs come first. */
  readonly common: Iterable<number>;
  /** Characters that are set but leave no trace: an empty glyph of no width each. */
  readonly invisible: readonly number[];
}

interface Glyph {
  readonly source: SourceFont | undefined;
  readonly glyph: number;
}

/**
 * Builds a face of the press: a TrueType font without hints where every character has a glyph of its own,
 * so that text copied from a PDF is what was set (U+0020 and U+00A0 share a glyph in most fonts).
 * Kerning stands in a `kern` table.
 */
export function buildFont({ sources, characters, common, invisible }: FaceRecipe): Buffer {
  const main = sources[0]!;
  const hidden = new Set(invisible);
  const numbers = new Map<number, number>();
  const glyphs: Glyph[] = [{ source: undefined, glyph: 0 }];
  const outlines: Buffer[] = [];
  const numberOf = (source: SourceFont, glyph: number) => {
    const known = glyphs.findIndex((other) => other.source === source && other.glyph === glyph);
    return known >= 0 ? known : glyphs.push({ source, glyph }) - 1;
  };
  for (const codes of [common, [...characters, ...invisible]]) {
    for (const code of codes) {
      const source = hidden.has(code) ? undefined : sources.find((font) => font.glyphs.has(code));
      if (numbers.has(code) || (!source && !hidden.has(code))) continue;
      numbers.set(code, glyphs.push({ source, glyph: source?.glyphs.get(code) ?? 0 }) - 1);
    }
    while (outlines.length < glyphs.length) {
      const { source, glyph } = glyphs[outlines.length]!;
      const outline = source ? outlineOf(source, glyph, main.unitsPerEm) : Buffer.alloc(0);
      for (const component of componentsOf(outline))
        outline.writeUInt16BE(numberOf(source!, component.glyph), component.at);
      outlines.push(outline);
    }
  }
  const codes = [...numbers].sort(([a], [b]) => a - b);
  const advances = glyphs.map(({ source, glyph }) =>
    source ? Math.round((source.advance(glyph) * main.unitsPerEm) / source.unitsPerEm) : 0,
  );
  const copy = (tag: string) => {
    const { offset, length } = main.tables.get(tag)!;
    return Buffer.from(main.bytes.subarray(offset, offset + length));
  };
  const post = copy('post').subarray(0, 32);
  post.writeUInt32BE(0x00030000, 0);
  return writeTrueType({
    outlines,
    advances,
    head: copy('head'),
    hhea: copy('hhea'),
    tables: {
      'OS/2': copy('OS/2'),
      cmap: characterMap(codes),
      kern: kernTable(main, codes),
      post,
    },
  });
}

/** An outline without hints, at the scale of the face that is built. */
function outlineOf(source: SourceFont, glyph: number, unitsPerEm: number): Buffer {
  const outline = withoutHints(source.outline(glyph));
  return Buffer.from(
    source.unitsPerEm === unitsPerEm ? outline : scaleOutline(outline, unitsPerEm / source.unitsPerEm),
  );
}

type Mapping = readonly (readonly [code: number, glyph: number])[];

/** A format 12 map; the codes are sorted. */
function characterMap(codes: Mapping): Buffer {
  const groups: [number, number, number][] = [];
  for (const [code, glyph] of codes) {
    const group = groups.at(-1);
    if (group && group[1] === code - 1 && glyph - group[2] === code - group[0]) group[1] = code;
    else groups.push([code, code, glyph]);
  }
  const table = Buffer.alloc(28 + 12 * groups.length);
  table.writeUInt16BE(1, 2);
  table.writeUInt16BE(3, 4);
  table.writeUInt16BE(10, 6);
  table.writeUInt32BE(12, 8);
  table.writeUInt16BE(12, 12);
  table.writeUInt32BE(table.length - 12, 16);
  table.writeUInt32BE(groups.length, 24);
  groups.flat().forEach((value, i) => {
    table.writeUInt32BE(value, 28 + 4 * i);
  });
  return table;
}

/** A format 0 `kern` table of the pairs the font kerns; pairs with a space are left to justification. */
function kernTable(font: SourceFont, codes: Mapping): Buffer {
  const kerning = readKerning(font);
  const pairs: [number, number, number][] = [];
  for (const [left, leftGlyph] of codes) {
    for (const [right, rightGlyph] of codes) {
      const [a, b] = [font.glyphs.get(left), font.glyphs.get(right)];
      if (a === undefined || b === undefined || isSpace(left) || isSpace(right)) continue;
      const value = kerning(a, b);
      if (value !== 0) pairs.push([leftGlyph, rightGlyph, value]);
    }
  }
  pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const table = Buffer.alloc(18 + 6 * pairs.length);
  table.writeUInt16BE(1, 2);
  table.writeUInt16BE(Math.min(0xffff, table.length - 4), 6);
  table.writeUInt16BE(1, 8);
  table.writeUInt16BE(pairs.length, 10);
  const power = 2 ** Math.floor(Math.log2(Math.max(1, pairs.length)));
  table.writeUInt16BE(6 * power, 12);
  table.writeUInt16BE(Math.log2(power), 14);
  table.writeUInt16BE((6 * (pairs.length - power)) & 0xffff, 16);
  pairs.forEach(([left, right, value], i) => {
    table.writeUInt16BE(left, 18 + 6 * i);
    table.writeUInt16BE(right, 20 + 6 * i);
    table.writeInt16BE(value, 22 + 6 * i);
  });
  return table;
}

const isSpace = (code: number) => code === 0x20 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a);
