import type { Align, Marks } from '../../../document/types.ts';

/** What text takes from the elements around it. Lengths are in points. */
export interface Setting {
  readonly marks: Marks;
  readonly href?: string;
  readonly language?: string;
  readonly align?: Align;
  readonly left?: number;
  readonly right?: number;
  readonly firstLine?: number;
  readonly font?: string;
  /** Upper case by style, which readers see as such. */
  readonly uppercase?: boolean;
  /** Blocks around. */
  readonly depth: number;
}

export const plainSetting: Setting = { marks: {}, depth: 0 };
