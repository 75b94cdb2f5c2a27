import type { ParagraphProperties, TabStop } from './paragraph-properties.ts';
import type { Style, Styles } from './read-styles.ts';

/** A paragraph's properties once document defaults, its style and its own are applied. */
export interface ParagraphLook extends ParagraphProperties {
  readonly applied: Style;
}

/** Applies document defaults, the paragraph style and direct formatting, in that order. */
export function resolveParagraph(direct: ParagraphProperties, styles: Styles): ParagraphLook {
  const style = styles.paragraph(direct.style);
  const tabs = mergeTabs(style.paragraph.tabs ?? [], direct.tabs ?? []);
  return {
    ...styles.defaultParagraph,
    ...style.paragraph,
    ...direct,
    ...(tabs.length > 0 && { tabs }),
    applied: style,
  };
}

function mergeTabs(inherited: readonly TabStop[], own: readonly TabStop[]): TabStop[] {
  return [...inherited.filter(({ position }) => !own.some((tab) => tab.position === position)), ...own]
    .filter((tab) => !tab.clear)
    .sort((a, b) => a.position - b.position);
}
