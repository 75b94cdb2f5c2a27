type SymbolTable = ReadonlyMap<number, string>;

// Characters of the symbol fonts that documents use: code in the font in hexadecimal, then the character.
const symbol = readTable(`
  22∀ 24∃ 27∋ 2d− 40≅ 5c∴ 5e⊥ 61α 62β 63χ 64δ 65ε 66φ 67γ 68η 69ι 6bκ 6cλ 6dμ 6eν 6fο 70π 71θ 72ρ
  73σ 74τ 75υ 77ω 78ξ 79ψ 7aζ 41Α 42Β 44Δ 46Φ 47Γ 4cΛ 50Π 51Θ 53Σ 57Ω 58Ξ 59Ψ a2′ a3≤ a5∞ a7♣ a8♦
  a9♥ aa♠ ab↔ ac← ad↑ ae→ af↓ b0° b1± b2″ b3≥ b4× b5∝ b6∂ b7• b8÷ b9≠ ba≡ bb≈ bc… c4⊗ c5⊕ c6∅ c7∩
  c8∪ c9⊃ cb⊄ cc⊂ cd⊆ ce∈ cf∉ d0∠ d1∇ d5∏ d6√ d7⋅ d8¬ d9∧ da∨ db⇔ dc⇐ de⇒ e5∑ f2∫
`);

const wingdings = readTable(`
  21✏ 22✂ 28☎ 2a✉ 46☞ 4a☺ 4c☹ 6c• 6d❍ 6e▪ 6f□ 70□ 71❑ 72❒ 73◆ 74◆ 75◆ 76❖ 77◆ 9e· 9f• a0▪ a1○ a7▪
  a8□ aa✦ ab★ b2✧ d8➢ df← e0→ e1↑ e2↓ e8➔ f0⇨ fb✗ fc✓ fd☒ fe☑
`);

const wingdings2 = readTable(`
  4f✗ 50✓ 51☒ 52☑ 53☒ 54☒ 96• 97• a3□
`);

const privateUse = /[\uf020-\uf0ff]/g;

/**
 * Turns text set in a symbol font into the characters its reader sees. Programs write such text in the private use
 * area (U+F020 to U+F0FF) or, where `plain` says so, as plain letters. What no table has becomes a bullet in a label
 * (`plain`) and stays as it is elsewhere.
 */
export function mapSymbols(text: string, font: string | undefined, plain = false): string {
  const table = tableOf(font);
  if (table && plain && !/[^\x20-\xff]/.test(text)) {
    return text.replace(/[\x21-\xff]/g, (character) => table.get(character.charCodeAt(0)) ?? '•');
  }
  return text.replace(privateUse, (character) => {
    const code = character.charCodeAt(0) - 0xf000;
    return (table ?? symbol).get(code) ?? (plain ? '•' : String.fromCharCode(code));
  });
}

/** The character of a `w:sym`, by its hexadecimal code. */
export function symbolOf(code: string | undefined, font: string | undefined): string {
  const value = Number.parseInt(code ?? '', 16);
  if (!Number.isFinite(value) || value > 0xffff) return '';
  const table = tableOf(font);
  const inFont = value >= 0xf000 ? value - 0xf000 : value;
  return table?.get(inFont) ?? String.fromCharCode(inFont);
}

function tableOf(font: string | undefined): SymbolTable | undefined {
  const name = font?.toLowerCase() ?? '';
  if (name.startsWith('symbol')) return symbol;
  if (name === 'wingdings 2') return wingdings2;
  return name.startsWith('wingdings') ? wingdings : undefined;
}

function readTable(entries: string): SymbolTable {
  return new Map(
    entries
      .trim()
      .split(/\s+/)
      .map((entry) => [Number.parseInt(entry.slice(0, 2), 16), entry.slice(2)]),
  );
}
