/**
 * Characters of the symbol fonts that documents use, by code in the font: Symbol, Wingdings (1 and 2) and the
 * bullets that Word draws with them.
 */
const symbol: Readonly<Record<number, string>> = {
  34: '∀',
  36: '∃',
  39: '∋',
  45: '−',
  64: '≅',
  92: '∴',
  94: '⊥',
  97: 'α',
  98: 'β',
  99: 'χ',
  100: 'δ',
  101: 'ε',
  102: 'φ',
  103: 'γ',
  104: 'η',
  105: 'ι',
  107: 'κ',
  108: 'λ',
  109: 'μ',
  110: 'ν',
  111: 'ο',
  112: 'π',
  113: 'θ',
  114: 'ρ',
  115: 'σ',
  116: 'τ',
  117: 'υ',
  119: 'ω',
  120: 'ξ',
  121: 'ψ',
  122: 'ζ',
  65: 'Α',
  66: 'Β',
  68: 'Δ',
  70: 'Φ',
  71: 'Γ',
  76: 'Λ',
  80: 'Π',
  81: 'Θ',
  83: 'Σ',
  87: 'Ω',
  88: 'Ξ',
  89: 'Ψ',
  162: '′',
  163: '≤',
  165: '∞',
  167: '♣',
  168: '♦',
  169: '♥',
  170: '♠',
  171: '↔',
  172: '←',
  173: '↑',
  174: '→',
  175: '↓',
  176: '°',
  177: '±',
  178: '″',
  179: '≥',
  180: '×',
  181: '∝',
  182: '∂',
  183: '•',
  184: '÷',
  185: '≠',
  186: '≡',
  187: '≈',
  188: '…',
  196: '⊗',
  197: '⊕',
  198: '∅',
  199: '∩',
  200: '∪',
  201: '⊃',
  203: '⊄',
  204: '⊂',
  205: '⊆',
  206: '∈',
  207: '∉',
  208: '∠',
  209: '∇',
  213: '∏',
  214: '√',
  215: '⋅',
  216: '¬',
  217: '∧',
  218: '∨',
  219: '⇔',
  220: '⇐',
  222: '⇒',
  229: '∑',
  242: '∫',
};

const wingdings: Readonly<Record<number, string>> = {
  33: '✏',
  34: '✂',
  40: '☎',
  42: '✉',
  70: '☞',
  74: '☺',
  76: '☹',
  108: '•',
  109: '❍',
  110: '▪',
  111: '□',
  112: '□',
  113: '❑',
  114: '❒',
  115: '◆',
  116: '◆',
  117: '◆',
  118: '❖',
  119: '◆',
  158: '·',
  159: '•',
  160: '▪',
  161: '○',
  167: '▪',
  168: '□',
  170: '✦',
  171: '★',
  178: '✧',
  216: '➢',
  223: '←',
  224: '→',
  225: '↑',
  226: '↓',
  232: '➔',
  240: '⇨',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};

const wingdings2: Readonly<Record<number, string>> = {
  79: '✗',
  80: '✓',
  81: '☒',
  82: '☑',
  83: '☒',
  84: '☒',
  150: '•',
  151: '•',
  163: '□',
};

const privateUse = /[\uf020-\uf0ff]/g;

/**
 * Turns text set in a symbol font into the characters its reader sees. Programs write such text in the private use
 * area (U+F020 to U+F0FF) or, where `plain` says so, as plain letters. What no table has becomes a bullet in a label
 * (`plain`) and stays as it is elsewhere.
 */
export function mapSymbols(text: string, font: string | undefined, plain = false): string {
  const table = tableOf(font);
  if (table && plain && !/[^\x20-\xff]/.test(text)) {
    return text.replace(/[\x21-\xff]/g, (character) => table[character.charCodeAt(0)] ?? '•');
  }
  return text.replace(privateUse, (character) => {
    const code = character.charCodeAt(0) - 0xf000;
    return (table ?? symbol)[code] ?? (plain ? '•' : String.fromCharCode(code));
  });
}

/** The character of a `w:sym`, by its hexadecimal code. */
export function symbolOf(code: string | undefined, font: string | undefined): string {
  const value = Number.parseInt(code ?? '', 16);
  if (!Number.isFinite(value) || value > 0xffff) return '';
  const table = tableOf(font);
  const inFont = value >= 0xf000 ? value - 0xf000 : value;
  return table?.[inFont] ?? String.fromCharCode(inFont);
}

function tableOf(font: string | undefined): Readonly<Record<number, string>> | undefined {
  const name = font?.toLowerCase() ?? '';
  if (name.startsWith('symbol')) return symbol;
  if (name === 'wingdings 2') return wingdings2;
  return name.startsWith('wingdings') ? wingdings : undefined;
}
