import { textString } from './serialize.ts';

/**
 * Writes the page labels as ranges (PDF 32000-1, 12.4.2): numbers that count on share a range,
 * anything else is a range of one page.
 */
export function pageLabels(labels: readonly string[]): string {
  const ranges: string[] = [];
  let expected: string | undefined;
  labels.forEach((label, page) => {
    const number = /^[1-9]\d{0,8}$/.test(label) ? Number(label) : undefined;
    if (label !== expected)
      ranges.push(number ? `${page}<</S/D/St ${number}>>` : `${page}<</P ${textString(label)}>>`);
    expected = number === undefined ? undefined : String(number + 1);
  });
  return `<</Nums[${ranges.join('')}]>>`;
}
