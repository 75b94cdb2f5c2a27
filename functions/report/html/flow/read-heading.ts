import type { Heading } from '../../../document/types.ts';
import { withoutCommonMarks } from '../../flow/without-common-marks.ts';
import { attribute, descendants } from '../dom.ts';
import { alignOf } from './builder.ts';
import type { Handler } from './handlers.ts';
import { readChildren } from './read-node.ts';

/** Reads `h1` to `h6`. */
export const readHeading: Handler = (element, setting, builder, page) => {
  const level = Number(element.tagName[1]) as Heading['level'];
  const align = alignOf(setting);
  const names = [element, ...descendants(element)].flatMap((each) => [
    attribute(each, 'id'),
    attribute(each, 'name'),
  ]);
  const id = names.map((name) => page.headingIds.get(name ?? '')).find((known) => known !== undefined);
  builder.block(() => readChildren(element, setting, builder, page), {
    wrap: (inlines) => ({
      kind: 'heading',
      level,
      inlines: withoutCommonMarks(inlines),
      ...(align && { align }),
      ...(id !== undefined && { id }),
    }),
  });
};
