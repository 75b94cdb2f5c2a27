import { writeTrueType } from '../../../functions/pdf/write-truetype.ts';
import { componentsOf, scaleOutline, withoutHints } from './outlines.ts';
import { readKerning } from './read-kerning.ts';
import type { SourceFont } from './read-source-font.ts';

/** A face to build: each character comes from the first source that has it. */
export interface FaceRecipe {
  /** The first gives the vertical metrics and the units. */
  readonly sources: readonly SourceFont[];
  readonly characters: Iterable<number>;
  /** Characters that are set but leave no trace: an empty glyph of no width each. */
  readonly invisible: readonly number[];
}

interface Glyph {
  readonly source: SourceFont | undefined;
  readonly glyph: number;
}

/**
 * Builds a face of the press: a TrueType font without hints where every character has a glyph of its own,
 * numbered in the order of the characters, so that text copied from a PDF is what was set
 * (U+0020 and U+00A0 share a glyph in most fonts). Kerning stands in a `kern` table.
 */
export function buildFont({ sources, characters, invisible }: FaceRecipe): Buffer {
  const main = sources[0]!;
  const hidden = new Set(invisible);
  const wanted = new Map<number, Glyph>();
  for (const code of [...new Set([...characters, ...invisible])].sort((a, b) => a - b)) {
    const source = sources.find(({ glyphs }) => glyphs.has(code));
    if (hidden.has(code)) wanted.set(code, { source: undefined, glyph: 0 });
    else if (source) wanted.set(code, { source, glyph: source.glyphs.get(code)! });
  }
  const codes = [...wanted.keys()];
  const glyphs: Glyph[] = [{ source: undefined, glyph: 0 }, ...wanted.values()];
  const outlines: Buffer[] = [];
  const numberOf = (source: SourceFont, glyph: number) => {
    const known = glyphs.findIndex((other) => other.source === source && other.glyph === glyph);
    return known >= 0 ? known : glyphs.push({ source, glyph }) - 1;
  };
  for (let i = 0; i < glyphs.length; i++) {
    const { source, glyph } = glyphs[i]!;
    let outline = source ? withoutHints(source.outline(glyph)) : Buffer.alloc(0);
    if (source && source.unitsPerEm !== main.unitsPerEm)
      outline = scaleOutline(outline, main.unitsPerEm / source.unitsPerEm);
    outline = Buffer.from(outline);
    for (const component of componentsOf(outline))
      outline.writeUInt16BE(numberOf(source!, component.glyph), component.at);
    outlines.push(outline);
  }
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

/** A format 12 map: glyph i + 1 is the i-th code. */
function characterMap(codes: readonly number[]): Buffer {
  const groups: [number, number, number][] = [];
  codes.forEach((code, i) => {
    const group = groups.at(-1);
    if (group && group[1] === code - 1) group[1] = code;
    else groups.push([code, code, i + 1]);
  });
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
function kernTable(font: SourceFont, codes: readonly number[]): Buffer {
  const kerning = readKerning(font);
  const pairs: [number, number, number][] = [];
  codes.forEach((left, i) => {
    codes.forEach((right, k) => {
      const [a, b] = [font.glyphs.get(left), font.glyphs.get(right)];
      if (a === undefined || b === undefined || isSpace(left) || isSpace(right)) return;
      const value = kerning(a, b);
      if (value !== 0) pairs.push([i + 1, k + 1, value]);
    });
  });
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
