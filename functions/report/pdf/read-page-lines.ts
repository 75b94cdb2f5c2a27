import { allocate, type OpenPdf } from './open-pdf.ts';
import type { Handle } from './pdfium.ts';
import { withPage } from './with-page.ts';

/** A character where it stands: points, origin bottom left. */
interface Placed {
  readonly text: string;
  /** Whether a space was written before it. */
  readonly spaced: boolean;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** More than any page of text holds. */
const mostCharacters = 20_000;

/**
 * Lines of a page (the first is 0) from top to bottom, laid out with spaces as on paper, so that what stands side by
 * side (a letterhead's two columns) stays so. An empty line stands for a gap.
 */
export function readPageLines(pdf: OpenPdf, index: number): string[] {
  return withPage(pdf, index, (page) => layLines(placedCharacters(pdf, page)));
}

function placedCharacters({ pdfium }: OpenPdf, page: Handle): Placed[] {
  const characters = pdfium._FPDFText_LoadPage(page);
  if (!characters) return [];
  const count = Math.min(pdfium._FPDFText_CountChars(characters), mostCharacters);
  const rectangle = allocate(pdfium, 16);
  const placed: Placed[] = [];
  let spaced = false;
  for (let i = 0; i < count; i++) {
    const code = pdfium._FPDFText_GetUnicode(characters, i);
    if (
      code <= 0x20 ||
      code === 0xa0 ||
      code === 0xfffe ||
      pdfium._FPDFText_IsGenerated(characters, i) === 1
    ) {
      spaced = true;
      continue;
    }
    if (!pdfium._FPDFText_GetLooseCharBox(characters, i, rectangle)) continue;
    const memory = pdfium.HEAPU8;
    const box = new Float32Array(memory.buffer, memory.byteOffset + rectangle, 4);
    const [left = 0, top = 0, right = 0, bottom = 0] = box;
    placed.push({ text: String.fromCodePoint(code), spaced, left, right, bottom, top });
    spaced = false;
  }
  pdfium.wasmExports.free(rectangle);
  pdfium._FPDFText_ClosePage(characters);
  return placed;
}

function layLines(characters: readonly Placed[]): string[] {
  const lines = groupLines(characters);
  const widths = characters.map(({ left, right }) => right - left).filter((width) => width > 0);
  const unit = widths.reduce((sum, width) => sum + width, 0) / widths.length || 6;
  const result: string[] = [];
  let above: Placed | undefined;
  for (const line of lines) {
    const [first] = line;
    if (!first) continue;
    const height = first.top - first.bottom;
    if (above && above.bottom - first.bottom > 1.8 * height) result.push('');
    result.push(layLine(line, unit));
    above = first;
  }
  return result;
}

/** Characters that share most of their height are on one line. */
function groupLines(characters: readonly Placed[]): Placed[][] {
  const lines: Placed[][] = [];
  for (const character of characters.toSorted((a, b) => b.bottom - a.bottom)) {
    const line = lines.at(-1);
    const [first] = line ?? [];
    const half = (character.top - character.bottom) / 2;
    if (line && first && first.bottom - character.bottom < half) line.push(character);
    else lines.push([character]);
  }
  return lines.map((line) => line.sort((a, b) => a.left - b.left));
}

function layLine(line: readonly Placed[], unit: number): string {
  let text = '';
  let end: number | undefined;
  for (const { text: character, spaced, left, right, top, bottom } of line) {
    const gap = left - (end ?? 0);
    const em = top - bottom;
    if (end === undefined || gap > em) {
      // Words far apart stand in their columns again, at least two spaces apart.
      text = text.padEnd(Math.max(Math.round(left / unit), text ? text.length + 2 : 0));
    } else if (spaced || gap > em * 0.2) text += ' ';
    text += character;
    end = right;
  }
  return text.normalize('NFC');
}
