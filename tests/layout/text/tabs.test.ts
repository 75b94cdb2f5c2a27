import { expect, test } from 'vitest';
import type { Inline } from '../../../functions/document/types.ts';
import { layOut } from '../../../functions/layout/lay-out.ts';
import type { TextBox } from '../../../functions/layout/types.ts';
import { doc, text } from '../document.ts';
import { fixedWidth } from '../fixed-width.ts';

const left = 82.205;
const right = left + 430.866;

function set(...parts: (string | Inline)[]): TextBox[] {
  const { pages } = layOut(doc([{ kind: 'paragraph', inlines: text(...parts) }]), fixedWidth);
  return pages[0]!.boxes.filter((box) => box.kind === 'text').slice(1);
}

test('text after a tab starts at the next half inch', () => {
  const boxes = set('aa', { kind: 'tab' }, 'bb', { kind: 'tab' }, 'cccccc');
  expect(boxes.map(({ text: content, x }) => [content, x])).toEqual([
    ['aa ', left],
    ['bb ', expect.closeTo(left + 36)],
    ['cccccc', expect.closeTo(left + 72)],
  ]);
});

test('a leader fills the line up to the text after it', () => {
  const boxes = set('aa', { kind: 'tab', leader: 'dots' }, 'bb');
  expect(boxes.map(({ owner, x }) => [owner === 'layout', x])).toEqual([
    [false, left],
    [false, expect.closeTo(right - 12)],
    [true, expect.any(Number)],
  ]);
  const leader = boxes[2]!;
  expect(leader.x).toBeGreaterThan(left + 12);
  expect(leader.x + leader.width).toBeCloseTo(right - 12 - 4, 2);
});
