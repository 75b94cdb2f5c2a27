import type { Marks } from '../../../document/types.ts';
import type { Style, Styles } from './read-styles.ts';
import type { RunProperties } from './run-properties.ts';

/** How a run looks once everything it inherits is applied. */
export interface RunLook {
  readonly marks: Marks;
  readonly caps: boolean;
  readonly hidden: boolean;
  readonly font?: string;
}

/** Properties that turn over when both styles of a run set them (ISO 29500-1, 17.7.3). */
type Toggle = 'bold' | 'italic' | 'strike' | 'caps' | 'smallCaps' | 'hidden';

/** Applies document defaults, paragraph style, character style and direct formatting, in that order. */
export function resolveRun(direct: RunProperties, paragraphStyle: Style, styles: Styles): RunLook {
  const character = styles.character(direct.style);
  const toggle = (name: Toggle): boolean => {
    const own = direct[name];
    if (own !== undefined) return own;
    if (styles.defaultRun[name]) return true;
    return Boolean(paragraphStyle.run[name]) !== Boolean(character?.run[name]);
  };
  const last = <K extends 'underline' | 'script' | 'font'>(name: K): RunProperties[K] =>
    direct[name] ?? character?.run[name] ?? paragraphStyle.run[name] ?? styles.defaultRun[name];
  const script = last('script');
  const font = last('font');
  return {
    marks: {
      ...(toggle('bold') && { bold: true }),
      ...(toggle('italic') && { italic: true }),
      // Links are set apart by the profile, not by the line that the style of links draws.
      ...(last('underline') && !isLink(character) && { underline: true }),
      ...(toggle('strike') && { strike: true }),
      ...(toggle('smallCaps') && { smallCaps: true }),
      ...(character?.lineage.some((name) => codeStyles.has(name)) && { code: true }),
      ...((script === 'super' || script === 'sub') && { script }),
    },
    caps: toggle('caps'),
    hidden: toggle('hidden'),
    ...(font !== undefined && { font }),
  };
}

const codeStyles = new Set(['verbatim char', 'html code', 'source text', 'source_text']);

function isLink(character: Style | undefined): boolean {
  return Boolean(
    character?.lineage.some(
      (name) => name === 'hyperlink' || name === 'internet link' || name === 'followedhyperlink',
    ),
  );
}
