import type { Block } from '../../document/types.ts';
import type { Label } from './label.ts';

/** A block as it follows from one paragraph or table, with what joins it to its neighbours. */
export interface FlowItem {
  readonly block: Block;
  /** Set on the first block of a numbered paragraph. */
  readonly label?: Label;
  /** Neighbours of one frame are joined into one block. */
  readonly frame?: 'quote' | 'code';
}
