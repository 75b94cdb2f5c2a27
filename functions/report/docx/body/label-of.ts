import type { Label } from '../../flow/label.ts';
import type { PartReading } from '../reading.ts';
import type { ParagraphLook } from '../styles/resolve-paragraph.ts';

/** Counts a paragraph and gives its label; undefined where it is not numbered. */
export function labelOf(look: ParagraphLook, { numberings, label }: PartReading): Label | undefined {
  const { numberingId, applied } = look;
  if (numberingId === undefined || numberingId === '0') return undefined;
  // A style is bound to a level by the definition, not by its own number of the level (ISO 29500-1, 17.9.23).
  const bound = numberings
    .get(numberingId)
    ?.levels.findIndex((level) => level?.paragraphStyle === applied.id);
  const level = look.numberingLevel ?? (bound !== undefined && bound >= 0 ? bound : 0);
  return label(numberingId, level);
}
