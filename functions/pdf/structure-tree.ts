import type { Layout, StructureElement } from '../layout/types.ts';
import { elementAttributes } from './element-attributes.ts';
import type { PackedDocument } from './packed-document.ts';
import type { KitReference } from './pdfkit.ts';
import { literal, textString, Verbatim } from './serialize.ts';

interface Node {
  readonly id: number;
  readonly kids: string[];
  /** The page of the node's first content, and where on it a picture stands. */
  page?: string;
  bounds?: Bounds;
  placed: boolean;
}

/** Left, bottom, right and top in points, y upwards. */
export type Bounds = readonly [left: number, bottom: number, right: number, top: number];

/**
 * The structure tree: which content of which page belongs to which element (PDF 32000-1, 14.7).
 * Children of an element stand in the order in which their content is painted.
 */
export class StructureTree {
  readonly #document: PackedDocument;
  readonly #elements: readonly StructureElement[];
  readonly #nodes: readonly Node[];
  readonly #root: KitReference;
  /** Object numbers by structural parent key: what a page's content or an annotation belongs to. */
  readonly #parents = new Map<number, number>();
  /** Keys of pages are their indices; annotations follow. */
  #nextKey: number;

  constructor(document: PackedDocument, { elements, pages }: Layout) {
    this.#document = document;
    this.#nextKey = pages.length;
    this.#elements = elements;
    this.#root = document._root.data.StructTreeRoot as KitReference;
    const first = document.reserve(elements.length);
    this.#nodes = elements.map((_, i) => ({ id: first + i, kids: [], placed: false }));
  }

  /** Places an element, and those it is in, behind what was placed before. */
  place(element: number): void {
    let index: number | undefined = element;
    const path: number[] = [];
    while (index !== undefined && !this.#nodes[index]!.placed) {
      path.push(index);
      index = this.#elements[index]!.parent;
    }
    for (const step of path.reverse()) {
      const node = this.#nodes[step]!;
      node.placed = true;
      const parent = this.#elements[step]!.parent;
      if (parent !== undefined) this.#nodes[parent]!.kids.push(`${node.id} 0 R`);
    }
  }

  /** Notes that marked content number `content` of a page is the element's. */
  addContent(element: number, page: string, content: number): void {
    this.place(element);
    const node = this.#nodes[element]!;
    node.page ??= page;
    node.kids.push(node.page === page ? String(content) : `<</Type/MCR/Pg ${page}/MCID ${content}>>`);
  }

  /** Notes the place of a picture on the page of its element's first content. */
  addBounds(element: number, page: string, [left, bottom, right, top]: Bounds): void {
    const node = this.#nodes[element]!;
    if (node.page !== page) return;
    const other = node.bounds ?? [left, bottom, right, top];
    node.bounds = [
      Math.min(left, other[0]),
      Math.min(bottom, other[1]),
      Math.max(right, other[2]),
      Math.max(top, other[3]),
    ];
  }

  /** Notes that an annotation is the element's; returns its structural parent key. */
  addAnnotation(element: number, page: string, annotation: number): number {
    this.place(element);
    const node = this.#nodes[element]!;
    node.kids.push(`<</Type/OBJR/Pg ${page}/Obj ${annotation} 0 R>>`);
    const key = this.#nextKey++;
    this.#parents.set(key, node.id);
    return key;
  }

  /** Closes a page whose marked contents belong to `owners`, in order of their numbers. */
  endPage(page: number, owners: readonly number[]): void {
    this.#parents.set(
      page,
      this.#document.add(`[${owners.map((owner) => `${this.#nodes[owner]!.id} 0 R`).join(' ')}]`),
    );
  }

  /** Writes the tree; PDFKit writes its root. */
  end(): void {
    this.#elements.forEach((element, i) => {
      this.place(i);
      const node = this.#nodes[i]!;
      const parent = element.parent === undefined ? this.#root.id : this.#nodes[element.parent]!.id;
      const inside = element.parent === undefined ? undefined : this.#elements[element.parent]!.role;
      const attributes = elementAttributes(element, inside, node.bounds);
      this.#document.pack(
        node.id,
        `<</S/${element.role}/P ${parent} 0 R${node.page ? `/Pg ${node.page}` : ''}` +
          (node.kids.length > 0 ? `/K[${node.kids.join(' ')}]` : '') +
          (element.alt !== undefined ? `/Alt ${textString(element.alt)}` : '') +
          (element.language ? `/Lang ${textString(element.language)}` : '') +
          (element.id ? `/ID ${literal(element.id)}` : '') +
          (attributes ? `/A ${attributes}` : '') +
          '>>',
      );
    });
    this.#root.data = new Verbatim(
      `<</Type/StructTreeRoot/K[${this.#nodes[0]!.id} 0 R]/ParentTree ${this.#parentTree()}` +
        `/ParentTreeNextKey ${this.#nextKey}${this.#names()}>>`,
    );
  }

  #parentTree(): string {
    const entries = [...this.#parents].sort(([a], [b]) => a - b);
    return `<</Nums[${entries.map(([key, id]) => `${key} ${id} 0 R`).join(' ')}]>>`;
  }

  #names(): string {
    const named = this.#elements
      .map(({ id }, i) => ({ id, node: this.#nodes[i]!.id }))
      .filter((entry): entry is { id: string; node: number } => entry.id !== undefined)
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    if (named.length === 0) return '';
    return `/IDTree<</Names[${named.map(({ id, node }) => `${literal(id)} ${node} 0 R`).join(' ')}]>>`;
  }
}
