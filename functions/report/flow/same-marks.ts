import type { Marks } from '../../document/types.ts';

/** Whether two stretches of text are set alike. */
export function sameMarks(a: Marks | undefined, b: Marks | undefined): boolean {
  return (
    a?.bold === b?.bold &&
    a?.italic === b?.italic &&
    a?.underline === b?.underline &&
    a?.strike === b?.strike &&
    a?.code === b?.code &&
    a?.smallCaps === b?.smallCaps &&
    a?.script === b?.script
  );
}
