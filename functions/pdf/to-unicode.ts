const hex = (value: number, digits: number) => value.toString(16).toUpperCase().padStart(digits, '0');

/** UTF-16 of a code point, in hexadecimal. */
function utf16(code: number): string {
  if (code < 0x10000) return hex(code, 4);
  return hex(0xd800 + ((code - 0x10000) >> 10), 4) + hex(0xdc00 + ((code - 0x10000) & 0x3ff), 4);
}

/**
 * Writes the map from glyph numbers to characters with which a viewer extracts text (PDF 32000-1, 9.10.3),
 * for the glyphs used.
 */
export function toUnicode(used: readonly number[], codeOf: (glyph: number) => number): string {
  const lines = used.map((glyph) => `<${hex(glyph, 4)}> <${utf16(codeOf(glyph))}>`);
  const sections: string[] = [];
  for (let i = 0; i < lines.length; i += 100) {
    const section = lines.slice(i, i + 100);
    sections.push(`${section.length} beginbfchar\n${section.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${sections.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}
