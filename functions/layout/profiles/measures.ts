import type { Margins, Sheet, TextFormat } from './style.ts';

/** Millimetres in points. */
export function mm(length: number): number {
  return Math.round(((length * 72) / 25.4) * 1000) / 1000;
}

const a4 = { width: mm(210), height: mm(297) };

/** A4 upright. */
export function upright(margins: Margins): Sheet {
  return { ...a4, margins };
}

/** A4 on its side. */
export function turned(margins: Margins): Sheet {
  return { width: a4.height, height: a4.width, margins };
}

/** A text format from its size and leading (a multiple of the size), left-aligned without spaces unless said. */
export function format(size: number, leading: number, rest: Partial<TextFormat> = {}): TextFormat {
  return { size, leading: size * leading, align: 'left', firstLine: 0, before: 0, after: 0, ...rest };
}
