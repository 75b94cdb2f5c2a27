import { expect, test } from 'vitest';
import { isSyllable } from '../../../functions/report/encodings/is-syllable.ts';

test.each(
  'nghiêng quý giếng gì khuỷu thuở Đắk uống yêu oái loằng ngoằng hoà hòa thủy thuỷ xoong ỷ ích'.split(' '),
)('%s is one', (word) => {
  expect(isSyllable(word)).toBe(true);
});

test.each('UBND PCCC strong nghja taâ hoøa cafe tấng1 bàc hộṕ nhân-dân'.split(' '))('%s is none', (word) => {
  expect(isSyllable(word)).toBe(false);
});
