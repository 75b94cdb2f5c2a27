import type { Role, StructureElement } from '../layout/types.ts';
import { decimal } from './serialize.ts';
import type { Bounds } from './structure-tree.ts';

/** Elements that count as part of a line unless they say otherwise (PDF 32000-1, 14.8.4.4). */
const inlineByNature: ReadonlySet<Role> = new Set(['Note', 'Code', 'Figure']);
const holdsLines: ReadonlySet<Role> = new Set([
  'P',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'Lbl',
  'Span',
  'Link',
  'Reference',
]);

/**
 * Writes an element's attributes (PDF 32000-1, 14.8.5): list numbering, scope and spans of cells,
 * placement, and the place of a picture. Empty where it has none.
 */
export function elementAttributes(
  { role, scope, columnSpan = 1, rowSpan = 1, listNumbering }: StructureElement,
  parent: Role | undefined,
  bounds: Bounds | undefined,
): string {
  const owners: string[] = [];
  if (listNumbering) owners.push(`<</O/List/ListNumbering/${listNumbering}>>`);
  const spans = (columnSpan > 1 ? `/ColSpan ${columnSpan}` : '') + (rowSpan > 1 ? `/RowSpan ${rowSpan}` : '');
  if (scope || spans) owners.push(`<</O/Table${scope ? `/Scope/${scope}` : ''}${spans}>>`);
  if (inlineByNature.has(role)) {
    const block = parent !== undefined && !holdsLines.has(parent);
    const box = bounds ? `/BBox[${bounds.map((side) => decimal(side, 2)).join(' ')}]` : '';
    if (block || box) owners.push(`<</O/Layout${block ? '/Placement/Block' : ''}${box}>>`);
  }
  return owners.length > 1 ? `[${owners.join('')}]` : owners.join('');
}
