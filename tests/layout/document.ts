import type { Block, Cell, Document, Inline, Metadata, Table } from '../../functions/document/types.ts';

/** Text as inlines. */
export function text(...parts: (string | Inline)[]): Inline[] {
  return parts.map((part) => (typeof part === 'string' ? { kind: 'text', text: part } : part));
}

export function p(...parts: (string | Inline)[]): Block {
  return { kind: 'paragraph', inlines: text(...parts) };
}

export function heading(level: 1 | 2 | 3 | 4 | 5 | 6, title: string): Block {
  return { kind: 'heading', level, inlines: text(title) };
}

export function cell(content: string, rest: Partial<Cell> = {}): Cell {
  return { blocks: content ? [p(content)] : [], ...rest };
}

/** A table of texts, the first row its head. */
export function table(rows: readonly (readonly (string | Cell)[])[], rest: Partial<Table> = {}): Table {
  const cells = rows.map((row) => ({
    cells: row.map((content) => (typeof content === 'string' ? cell(content) : content)),
  }));
  const columns = Array.from({ length: rows[0]?.length ?? 0 }, () => ({}));
  return { kind: 'table', columns, headRows: 1, rows: cells, ...rest };
}

/** A document in the article profile unless said otherwise. */
export function doc(
  blocks: readonly Block[],
  metadata: Partial<Metadata> = {},
  rest: Partial<Document> = {},
): Document {
  return {
    metadata: { title: 'T', recipients: [], language: 'vi', profile: 'article', ...metadata },
    blocks,
    footnotes: {},
    images: {},
    ...rest,
  };
}

/** `count` words of `length` letters. */
export function words(count: number, length = 4): string {
  return Array.from({ length: count }, () => 'x'.repeat(length)).join(' ');
}
