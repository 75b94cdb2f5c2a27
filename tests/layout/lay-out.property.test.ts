import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOut } from '../../functions/layout/lay-out.ts';
import { anyDocument } from './any-document.ts';
import {
  expectApart,
  expectCellsOrdered,
  expectedText,
  expectInside,
  expectOrdered,
  expectTablesWhole,
  textOf,
} from './checks.ts';
import { fixedWidth } from './fixed-width.ts';

test('every document is set whole, in order, inside its pages, without overlaps', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      const layout = layOut(document, fixedWidth);
      expect(textOf(layout)).toBe(expectedText(document));
      for (const page of layout.pages) {
        expectInside(page);
        expectApart(page);
      }
      expectOrdered(layout);
      expectTablesWhole(layout);
      expectCellsOrdered(layout);
    }),
    { numRuns: 40, endOnFailure: true, seed: 20260527 },
  );
});
