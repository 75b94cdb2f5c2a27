import { crc32 } from 'node:zlib';
import type { FaceId } from '../layout/types.ts';
import { faceNames, loadFace } from './load-face.ts';
import type { PackedDocument } from './packed-document.ts';
import type { KitReference } from './pdfkit.ts';
import type { TrueType } from './read-truetype.ts';
import { decimal, Verbatim } from './serialize.ts';
import { subsetFace } from './subset-face.ts';
import { toUnicode } from './to-unicode.ts';

/**
 * Embeds the used glyphs of a face as a composite font whose codes are glyph numbers
 * (PDF 32000-1, 9.7; ISO 19005-2, 6.2.11), under the reference given.
 */
export function embedFont(
  document: PackedDocument,
  face: FaceId,
  used: Uint8Array,
  reference: KitReference,
): void {
  const font = loadFace(face);
  const shown: number[] = [];
  used.forEach((wanted, glyph) => {
    if (wanted) shown.push(glyph);
  });
  const name = `${subsetTag(used)}+${faceNames[face]}`;
  const file = document.ref({});
  const bytes = subsetFace(font, used);
  file.data = { Length1: bytes.length };
  file.end(bytes);
  const scale = 1000 / font.unitsPerEm;
  const descriptor = document.ref({
    Type: 'FontDescriptor',
    FontName: name,
    Flags: 4 | (face === 'code' ? 1 : 0) | (face === 'symbols' ? 0 : 2) | (font.italicAngle ? 64 : 0),
    FontBBox: font.bounds.map((bound) => Math.round(bound * scale)),
    ItalicAngle: font.italicAngle,
    Ascent: Math.round(font.ascent),
    Descent: Math.round(font.descent),
    CapHeight: Math.round(font.capHeight),
    XHeight: Math.round(font.xHeight),
    StemV: face.startsWith('bold') ? 140 : 80,
    FontFile2: file,
  });
  descriptor.end();
  const descendant = document.ref({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    W: new Verbatim(widths(font, shown)),
    CIDToGIDMap: 'Identity',
  });
  descendant.end();
  const map = document.ref();
  map.end(toUnicode(shown, font.codeOf));
  reference.data = {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: map,
  };
  reference.end();
}

/** Six letters that tell subsets of one face apart (PDF 32000-1, 9.6.4). */
function subsetTag(used: Uint8Array): string {
  let rest = crc32(used);
  let tag = '';
  while (tag.length < 6) {
    tag += String.fromCharCode(65 + (rest % 26));
    rest = Math.floor(rest / 26);
  }
  return tag;
}

/** Widths of runs of neighbouring glyphs: `1[500 250]7[722]`. */
function widths(font: TrueType, shown: readonly number[]): string {
  const runs: string[] = [];
  for (let i = 0; i < shown.length; ) {
    const first = shown[i]!;
    const run: string[] = [];
    while (shown[i] === first + run.length) run.push(decimal(font.advance(shown[i++]!), 2));
    runs.push(`${first}[${run.join(' ')}]`);
  }
  return `[${runs.join('')}]`;
}
