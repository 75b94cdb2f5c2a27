import type { Layout } from '../../functions/layout/types.ts';

/** A layout as JSON with a box, an element or an item on each line, so that differences are read with ease. */
export function printPages({ pages, elements, outline }: Layout): string {
  const lines = (items: readonly unknown[], indent: string) =>
    items.map((item) => `${indent}${JSON.stringify(item, rounded)}`).join(',\n');
  const sheets = pages.map(
    ({ boxes, ...page }) =>
      `    { "page": ${JSON.stringify(page, rounded)},\n      "boxes": [\n${lines(boxes, '        ')}\n      ] }`,
  );
  return `{\n  "pages": [\n${sheets.join(',\n')}\n  ],\n  "elements": [\n${lines(elements, '    ')}\n  ],\n  "outline": [\n${lines(outline, '    ')}\n  ]\n}\n`;
}

/** Thousandths of a point are beyond what anybody sees. */
function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1000) / 1000 : value;
}
