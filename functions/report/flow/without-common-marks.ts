import type { Inline, Marks } from '../../document/types.ts';

/** Takes from a heading what all of its text is set in: the profile decides how a heading looks. */
export function withoutCommonMarks(inlines: readonly Inline[]): Inline[] {
  const texts = inlines.filter((inline) => inline.kind === 'text' && /\S/.test(inline.text));
  const common = (mark: 'bold' | 'italic' | 'underline' | 'smallCaps') =>
    texts.every((inline) => inline.kind === 'text' && inline.marks?.[mark]);
  const drop = (['bold', 'italic', 'underline', 'smallCaps'] as const).filter(common);
  return inlines.map((inline) => {
    if (inline.kind !== 'text' || !inline.marks) return inline;
    const kept = Object.entries(inline.marks).filter(([mark]) => !drop.some((dropped) => dropped === mark));
    const { marks: _, ...bare } = inline;
    return kept.length > 0 ? { ...bare, marks: Object.fromEntries(kept) as Marks } : bare;
  });
}
