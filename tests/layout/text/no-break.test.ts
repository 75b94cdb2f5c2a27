import { expect, test } from 'vitest';
import { staysTogether } from '../../../functions/layout/text/no-break.ts';

test.each([
  ['50', '%'],
  ['điện', '...'],
  ['(', 'giảm'],
  ['“', 'Dân'],
  ['120', 'km'],
  ['1.200', 'đồng,'],
  ['12,5', 'tỷ'],
  ['tỷ', 'đồng'],
  ['Điều', '14'],
  ['khoản', '2'],
  ['điểm', 'a)'],
  ['Chương', 'II'],
  ['Số:', '05/BC-UBND'],
  ['ngày', '24'],
  ['24', 'tháng'],
  ['tháng', '12'],
  ['12', 'năm'],
  ['kinh', '–'],
])('%s %s', (left, right) => {
  expect(staysTogether(left, right)).toBe(true);
});

test.each([
  ['kinh', 'tế'],
  ['2026', 'Ủy'],
  ['phường', '12'],
  ['-', 'xã'],
  ['B12', 'đồng'],
  ['người', 'đồng'],
  ['số', 'người'],
])('a line may end between %s and %s', (left, right) => {
  expect(staysTogether(left, right)).toBe(false);
});
