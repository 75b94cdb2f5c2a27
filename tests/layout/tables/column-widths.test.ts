import { describe, expect, test } from 'vitest';
import { columnExtents, columnWidths } from '../../../functions/layout/tables/column-widths.ts';

const auto = [{}, {}, {}];

function extents(...pairs: readonly (readonly [number, number])[]) {
  return pairs.map(([least, most]) => ({ least, most }));
}

describe('columns', () => {
  test('of a small table keep their natural widths', () => {
    expect(columnWidths(extents([10, 20], [10, 30], [10, 50]), auto, 400)).toEqual([20, 30, 50]);
  });

  test('of a table that nearly fills the measure fill it', () => {
    expect(columnWidths(extents([10, 50], [10, 100], [10, 150]), auto, 400)).toEqual([
      expect.closeTo(400 / 6),
      expect.closeTo(400 / 3),
      expect.closeTo(200),
    ]);
  });

  test('that are short are not broken for the sake of long ones', () => {
    const widths = columnWidths(extents([10, 40], [20, 900], [20, 900]), auto, 400);
    expect(widths).toEqual([40, 180, 180].map((width) => expect.closeTo(width)));
  });

  test('are set as the author says, as far as their words fit', () => {
    const authored = [{ width: 1 }, { width: 1 }, { width: 2 }];
    expect(columnWidths(extents([10, 40], [20, 900], [20, 900]), authored, 400)).toEqual([100, 100, 200]);
    expect(columnWidths(extents([10, 40], [160, 900], [20, 900]), authored, 400)).toEqual([80, 160, 160]);
  });

  test('too many for the measure share it', () => {
    const widths = columnWidths(extents([300, 300], [300, 300], [100, 100]), auto, 400);
    expect(widths.reduce((sum, width) => sum + width)).toBeCloseTo(400);
    expect(Math.min(...widths)).toBeGreaterThan(60);
  });

  test('under a spanning cell share what it needs beyond theirs', () => {
    const place = { row: 0, rowSpan: 1, cell: { blocks: [] } };
    const cells = [
      { placed: { ...place, column: 0, columnSpan: 2 }, extent: { least: 100, most: 200 } },
      { placed: { ...place, column: 0, columnSpan: 1 }, extent: { least: 30, most: 40 } },
    ];
    expect(columnExtents(cells, 2, 5)).toEqual([
      { least: 70, most: 125 },
      { least: 40, most: 85 },
    ]);
  });
});
