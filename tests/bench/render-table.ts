/** What one engine took for one size: medians, times in milliseconds, memory in MB. */
export interface Result {
  readonly engine: string;
  readonly pages: number;
  /** Pages that came out, where that can be told. */
  readonly printed: number | undefined;
  readonly first: number;
  readonly warm: number;
  readonly peak: number;
  readonly bytes: number;
  readonly file: string;
}

/** A Markdown table with one row per engine and size; ratios are to the press of this project. */
export function renderTable(results: readonly Result[], verdicts: ReadonlyMap<string, string>): string {
  const rows = results.map((result) => {
    const base = results.find(({ engine, pages }) => engine === 'gazette' && pages === result.pages);
    const ratio = (value: number, own: number | undefined) =>
      own && result.engine !== 'gazette' ? ` (${(value / own).toFixed(1)}×)` : '';
    const { first, warm, peak, bytes } = result;
    return [
      result.engine,
      `${result.pages}${result.printed && result.printed !== result.pages ? ` (${result.printed})` : ''}`,
      `${first.toFixed(0)}${ratio(first, base?.first)}`,
      `${warm.toFixed(1)}${ratio(warm, base?.warm)}`,
      `${peak.toFixed(0)}${ratio(peak, base?.peak)}`,
      `${(bytes / 1024).toFixed(0)}${ratio(bytes, base?.bytes)}`,
      verdicts.get(result.file) ?? '',
    ];
  });
  const lines = [
    ['engine', 'pages', 'import + first, ms', 'warm, ms', 'peak, MB', 'size, KB', 'PDF/A-2a / UA-1'],
    ...rows,
  ];
  const widths = lines[0]!.map((_, i) => Math.max(...lines.map((line) => line[i]!.length)));
  return lines
    .map((line) => `| ${line.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |`)
    .toSpliced(1, 0, `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`)
    .join('\n');
}
