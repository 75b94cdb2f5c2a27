/** Columns of characters that are blank in every row: what lies between two columns of a table. */
export interface Gap {
  readonly from: number;
  readonly to: number;
}

const leastGap = 2;
const longestRow = 400;

/**
 * The gaps of two characters or more that all rows share, margins left out. A row that ends early is blank there.
 */
export function columnGaps(rows: readonly string[]): Gap[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (width > longestRow) return [];
  const taken = new Uint8Array(width);
  for (const row of rows) {
    for (let at = 0; at < row.length; at++) if (row[at] !== ' ') taken[at] = 1;
  }
  const gaps: Gap[] = [];
  let from = taken.indexOf(1);
  while (from >= 0 && from < width) {
    const blank = taken.indexOf(0, from);
    const next = blank < 0 ? -1 : taken.indexOf(1, blank);
    if (next < 0) break;
    if (next - blank >= leastGap) gaps.push({ from: blank, to: next });
    from = next;
  }
  return gaps;
}
