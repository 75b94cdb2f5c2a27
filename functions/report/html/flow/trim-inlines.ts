import type { Inline } from '../../../document/types.ts';

/** Composes text, cuts white space and breaks off both ends: nothing where no ink is left. */
export function trimInlines(inlines: readonly Inline[]): Inline[] {
  const isBlank = (inline: Inline) =>
    inline.kind === 'break' || (inline.kind === 'text' && !/\S/.test(inline.text));
  const first = inlines.findIndex((inline) => !isBlank(inline));
  if (first < 0) return [];
  const kept = inlines.slice(first, inlines.findLastIndex((inline) => !isBlank(inline)) + 1);
  return kept.flatMap((inline, index): Inline[] => {
    if (inline.kind !== 'text') return [inline];
    const before = kept[index - 1];
    const opens =
      before === undefined ||
      before.kind === 'break' ||
      (before.kind === 'text' && /[ \n]$/.test(before.text));
    const closes = index === kept.length - 1 || kept[index + 1]?.kind === 'break';
    let text = foldSpace(inline.text.normalize('NFC'));
    if (opens) text = text.replace(/^ /, '');
    if (closes) text = text.replace(/[ \u00a0]+$/, '');
    return text ? [{ ...inline, text }] : [];
  });
}

/** Only text that needs it is built anew: most lines are clean, and one may be megabytes long. */
function foldSpace(text: string): string {
  return /[\t\n\r\f]| {2}/.test(text) ? text.replace(/[\t\n\r\f]| {2,}/g, ' ').replace(/ {2,}/g, ' ') : text;
}
