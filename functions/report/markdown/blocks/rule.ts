import type { Block } from '../../../document/types.ts';

/** A thematic break. */
export function rule(): Block[] {
  return [{ kind: 'rule' }];
}
