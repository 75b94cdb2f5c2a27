/**
 * A number in one of the formats of ISO 29500-1, 17.18.59. Formats not listed are set in arabic figures.
 * Letters run a to z, then aa, bb, ..., as Word counts.
 */
export function formatNumber(number: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return toRoman(number);
    case 'lowerRoman':
      return toRoman(number).toLowerCase();
    case 'upperLetter':
      return toLetters(number).toUpperCase();
    case 'lowerLetter':
      return toLetters(number);
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'ordinal':
      return `${number}.`;
    case 'none':
      return '';
    default:
      return String(number);
  }
}

const romanSteps: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Roman figures end before 4000 (and start at 1): beyond, arabic ones. */
function toRoman(number: number): string {
  if (number < 1 || number >= 4000) return String(number);
  let rest = number;
  let roman = '';
  for (const [value, letters] of romanSteps) {
    while (rest >= value) {
      roman += letters;
      rest -= value;
    }
  }
  return roman;
}

function toLetters(number: number): string {
  if (number < 1 || number > 780) return String(number);
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
}
