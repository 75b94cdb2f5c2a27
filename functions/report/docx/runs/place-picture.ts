import { type Line, pushText } from './pieces.ts';

interface Look {
  readonly alt: string;
  /** Points. */
  readonly width?: number;
  readonly height?: number;
}

/**
 * Puts a picture into the line, or beside it where it floats; what cannot be shown leaves its alternative text
 * and a warning. `id` is that of a relationship.
 */
export function placePicture(
  id: string | undefined,
  look: Look,
  line: Line,
  { floating }: { readonly floating: boolean },
): void {
  const { reading } = line;
  const relationship = id === undefined ? undefined : reading.relationships.get(id);
  if (!relationship) return;
  const { target, external } = relationship;
  const bytes = external ? undefined : reading.images.get(target);
  if (!bytes?.length) {
    const reason = external ? 'remote-image' : bytes ? 'unsupported-image' : 'missing-part';
    reading.warnings.add(reason, target);
    if (look.alt) pushText(line, look.alt, { italic: true });
    return;
  }
  const image = reading.images.show(target, bytes);
  if (floating) line.pieces.push({ kind: 'blocks', blocks: [{ kind: 'figure', image, ...look }] });
  else line.pieces.push({ kind: 'image', image, ...look });
}
