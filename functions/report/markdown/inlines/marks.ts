import type { InlineState } from './build-inlines.ts';

type Mark = Parameters<InlineState['open']['get']>[0];

/** Opens a mark; the same mark may be open several times. */
export function openMark(mark: Mark, state: InlineState): void {
  state.open.set(mark, (state.open.get(mark) ?? 0) + 1);
}

/** Closes a mark once. */
export function closeMark(mark: Mark, state: InlineState): void {
  const count = state.open.get(mark) ?? 0;
  if (count > 1) state.open.set(mark, count - 1);
  else state.open.delete(mark);
}
