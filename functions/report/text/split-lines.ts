/** A line of a plain text file. */
export interface Line {
  /** Without white space at its ends; empty for a blank line. */
  readonly text: string;
  /** Column of its first character, tabs counted to stops of eight. */
  readonly indent: number;
  /** As typed, tabs as spaces, for what stands below what. */
  readonly row: string;
  /** As typed. */
  readonly raw: string;
}

const tabStop = 8;

/** Splits text into lines, the columns of their characters known. */
export function splitLines(text: string): Line[] {
  return text.split('\n').map(lineOf);
}

function lineOf(raw: string): Line {
  const row = (raw.includes('\t') ? expandTabs(raw) : raw)
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/gu, ' ')
    .trimEnd();
  const indent = row.length - row.trimStart().length;
  return { text: row.slice(indent), indent, row, raw };
}

function expandTabs(raw: string): string {
  let row = '';
  for (const [index, part] of raw.split('\t').entries()) {
    if (index > 0) row += ' '.repeat(tabStop - (row.length % tabStop));
    row += part;
  }
  return row;
}
