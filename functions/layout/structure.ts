import type { StructureElement } from './types.ts';

/** Collects the structure tree while the text is set: parents before children, element 0 is the Document. */
export class Structure {
  readonly elements: StructureElement[] = [{ role: 'Document' }];

  /** Adds an element and returns its index. */
  add(
    role: StructureElement['role'],
    parent: number,
    attributes?: Omit<StructureElement, 'role' | 'parent'>,
  ): number {
    this.elements.push(attributes ? { role, parent, ...attributes } : { role, parent });
    return this.elements.length - 1;
  }
}
