/** VNI-Windows writes a letter, then a byte for its marks, read here in Windows-1252. Combining marks in NFD order. */
const marks: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};

/** Letters that one byte writes whole, with or without a tone. */
const whole: Readonly<Record<string, string>> = {
  ô: 'ơ',
  ö: 'ư',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
  ñ: 'đ',
};

const pairs = /([aeouyôö])([ùøûõïâáàåãäêéèúüë])?|[æóòîñ]/giu;
const breve = /[êéèúüë]/u;
const circumflex = /[âáàåãä]/u;

/** Decodes VNI-Windows. */
export function decodeVni(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(pairs, decodePair).normalize('NFC');
}

function decodePair(pair: string, base: string | undefined, mark: string | undefined): string {
  const letter = (base ?? pair).toLowerCase();
  const upper = (base ?? pair) !== letter;
  const plain = whole[letter] ?? letter;
  const decoded = plain + (mark ? marksOn(letter, mark.toLowerCase()) : '');
  return upper ? decoded.toUpperCase() : decoded;
}

function marksOn(letter: string, mark: string): string {
  // A mark that its letter never bears stays, and tells that the text is not VNI.
  if (breve.test(mark) && letter !== 'a') return mark;
  if (circumflex.test(mark) && !/[aeo]/u.test(letter)) return mark;
  return marks[mark] ?? mark;
}
