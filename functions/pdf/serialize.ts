/**
 * Writes a value in PDF syntax (PDF 32000-1, 7.3), as bytes in Latin-1. As in PDFKit a string is a name,
 * a `String` object is text, and anything else prints itself: references do.
 */
export function serialize(value: unknown): string {
  if (typeof value === 'string') return `/${value}`;
  if (typeof value === 'number') return decimal(value);
  if (value instanceof String) return textString(value.valueOf());
  if (value instanceof Uint8Array) return `<${Buffer.from(value).toString('hex')}>`;
  if (Array.isArray(value)) return `[${value.map((item) => serialize(item ?? null)).join(' ')}]`;
  if (value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
    return `<<${entries.map(([name, entry]) => `/${name} ${serialize(entry)}`).join('')}>>`;
  }
  return String(value);
}

/** A value that is written in PDF syntax already. */
export class Verbatim {
  readonly #syntax: string;

  constructor(syntax: string) {
    this.#syntax = syntax;
  }

  toString(): string {
    return this.#syntax;
  }
}

/** A number with at most `digits` decimals, never in exponent form. */
export function decimal(value: number, digits = 3): string {
  const scale = 10 ** digits;
  const rounded = Math.round(value * scale) / scale;
  if (!(Math.abs(rounded) < 1e9)) throw new Error(`${value} is no number for a PDF`);
  return rounded === 0 ? '0' : String(rounded);
}

/** A text string: as it is where it is ASCII, else UTF-16 with a byte order mark (PDF 32000-1, 7.9.2.2). */
export function textString(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return literal(text);
  return literal(Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('latin1'));
}

/** A literal string of bytes in Latin-1. A carriage return would be read as a line feed. */
export function literal(bytes: string): string {
  return `(${bytes.replace(/[\\()]/g, '\\$&').replaceAll('\r', '\\r')})`;
}
