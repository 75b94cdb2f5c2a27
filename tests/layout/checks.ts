import type { Block, Document, Inline } from '../../functions/document/types.ts';
import type { Layout, Page, TextBox } from '../../functions/layout/types.ts';

function isText(box: Page['boxes'][number]): box is TextBox {
  return box.kind === 'text';
}

/** The text of all elements in the order they were made, without spaces, note numbers and what profiles add. */
export function textOf({ pages, elements }: Layout): string {
  const texts = elements.map(() => '');
  for (const box of pages.flatMap((page) => page.boxes)) {
    if (isText(box) && typeof box.owner === 'number') texts[box.owner] += box.text;
  }
  const isCall = (index: number): boolean => {
    const element = elements[index]!;
    if (element.role === 'Reference') return true;
    if (element.role === 'Lbl' && elements[element.parent!]!.role === 'Note') return true;
    return element.parent !== undefined && isCall(element.parent);
  };
  const start = elements.findIndex(({ role }) => role === 'H1') + 1;
  return texts
    .map((text, index) => (index < start || isCall(index) ? '' : text))
    .join('')
    .replaceAll(' ', '');
}

/** What `textOf` must give for a document. */
export function expectedText({ blocks, footnotes }: Document): string {
  const called: string[] = [];
  let text = '';
  const readInlines = (list: readonly Inline[]) => {
    for (const part of list) {
      if (part.kind === 'text') text += part.text;
      else if (part.kind === 'note' && !called.includes(part.note)) called.push(part.note);
    }
  };
  const read = (list: readonly Block[]) => {
    for (const part of list) {
      if (part.kind === 'paragraph' || part.kind === 'heading') readInlines(part.inlines);
      else if (part.kind === 'code') text += part.text;
      else if (part.kind === 'quote') read(part.blocks);
      else if (part.kind === 'figure') readInlines(part.caption ?? []);
      else if (part.kind === 'list') {
        for (const item of part.items) {
          text += item.label;
          read(item.blocks);
        }
      } else if (part.kind === 'table') {
        readInlines(part.caption ?? []);
        for (const row of part.rows) for (const { blocks: inner } of row.cells) read(inner);
      }
    }
  };
  read(blocks);
  for (const id of called) read(footnotes[id]!);
  return text.replaceAll(/[ \n]/g, '');
}

/** Throws where a box leaves its page. */
export function expectInside(page: Page): void {
  for (const box of page.boxes) {
    if (box.kind === 'mark') continue;
    const top = box.kind === 'text' ? box.baseline - 0.75 * box.size : box.y;
    const bottom = box.kind === 'text' ? box.baseline + 0.25 * box.size : box.y + box.height;
    const inside =
      box.x >= 20 && box.x + box.width <= page.width - 20 && top >= 20 && bottom <= page.height - 20;
    if (!inside) throw new Error(`off the page: ${JSON.stringify(box)}`);
  }
}

/** Throws where two texts overlap. */
export function expectApart(page: Page): void {
  const boxes = page.boxes.filter(isText).filter((box) => box.text.trim() !== '');
  const top = (box: TextBox) => box.baseline - (box.rise ?? 0) - 0.75 * box.size;
  const bottom = (box: TextBox) => box.baseline - (box.rise ?? 0) + 0.25 * box.size;
  boxes.sort((a, b) => top(a) - top(b));
  for (const [index, a] of boxes.entries()) {
    for (let other = index + 1; other < boxes.length; other++) {
      const b = boxes[other]!;
      if (top(b) > bottom(a) - 0.5) break;
      const overlap = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
      if (overlap > 0.1 && bottom(a) - top(b) > a.size * 0.45) {
        throw new Error(`overlap: ${JSON.stringify(a)} ${JSON.stringify(b)}`);
      }
    }
  }
}

/** An element's boxes follow each other downwards, from page to page. */
export function expectOrdered({ pages }: Layout): void {
  const last = new Map<number, [number, number]>();
  for (const [index, page] of pages.entries()) {
    for (const box of page.boxes) {
      if (!isText(box) || typeof box.owner !== 'number') continue;
      const [before, y] = last.get(box.owner) ?? [-1, 0];
      if (index === before && box.baseline < y - 0.01)
        throw new Error(`out of order: ${JSON.stringify(box)}`);
      last.set(box.owner, [index, box.baseline]);
    }
  }
}

/** Throws where cells or rows are not first met in their order: that order is the reader's. */
export function expectCellsOrdered({ pages, elements }: Layout): void {
  const met = new Map<number, number>();
  let count = 0;
  for (const box of pages.flatMap((page) => page.boxes)) {
    for (let at = typeof box.owner === 'number' ? box.owner : undefined; at !== undefined; ) {
      if (!met.has(at)) met.set(at, count++);
      at = elements[at]!.parent;
    }
  }
  const last = new Map<number, number>();
  for (const [index, { role, parent }] of elements.entries()) {
    const order = met.get(index);
    if (order === undefined || parent === undefined || !/^T[RHD]$|^T(Head|Body)$|Caption/.test(role))
      continue;
    if (order < (last.get(parent) ?? -1)) throw new Error(`${role} ${index} comes too early`);
    last.set(parent, order);
  }
}

/** Throws where the cells of a table overlap, leave a hole or a row without ink. */
export function expectTablesWhole({ pages, elements }: Layout): void {
  const inked = new Set<number>();
  for (const box of pages.flatMap((page) => page.boxes)) {
    for (let at = typeof box.owner === 'number' ? box.owner : undefined; at !== undefined; ) {
      inked.add(at);
      at = elements[at]!.parent;
    }
  }
  const childrenOf = (parent: number) =>
    elements.flatMap((element, index) => (element.parent === parent && inked.has(index) ? [index] : []));
  for (const [table, { role }] of elements.entries()) {
    if (role !== 'Table' || !inked.has(table)) continue;
    const parts = childrenOf(table).filter((index) => elements[index]!.role !== 'Caption');
    const rows = parts.flatMap(childrenOf);
    const taken = rows.map(() => new Set<number>());
    for (const [row, element] of rows.entries()) {
      let column = 0;
      for (const index of childrenOf(element)) {
        const { columnSpan = 1, rowSpan = 1 } = elements[index]!;
        while (taken[row]!.has(column)) column++;
        for (let r = row; r < row + rowSpan; r++) {
          for (let c = column; c < column + columnSpan; c++) {
            const columns = taken[r];
            if (!columns || columns.has(c)) throw new Error(`table ${table}: cell ${index} leaves its place`);
            columns.add(c);
          }
        }
      }
    }
    if (new Set(taken.map((columns) => columns.size)).size > 1) throw new Error(`table ${table} has holes`);
  }
}
