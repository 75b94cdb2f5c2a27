import type { Block } from '../../../document/types.ts';
import { readBlocks } from '../body/read-blocks.ts';
import { elements, type XmlElement } from '../package/xml.ts';
import type { PartReading } from '../reading.ts';

/**
 * The notes of `footnotes.xml` or `endnotes.xml` that the text calls, by the ids of their calls. Separators are no notes.
 * `kind` is `footnote` or `endnote`.
 */
export function readNotes(
  root: XmlElement | undefined,
  kind: 'footnote' | 'endnote',
  reading: PartReading,
): Record<string, Block[]> {
  const notes: Record<string, Block[]> = {};
  for (const note of elements(root, `w:${kind}`)) {
    const type = note.attributes['w:type'] ?? 'normal';
    const id = `${kind}-${note.attributes['w:id']}`;
    if (type !== 'normal' || !reading.notes.has(id)) continue;
    notes[id] = readBlocks(note.children, { ...reading, depth: reading.depth + 1 }).map(withoutSetting);
  }
  return notes;
}

/** Notes are set by the profile: the indents of their style go. */
function withoutSetting(block: Block): Block {
  if (block.kind !== 'paragraph') return block;
  const { indent: _, align: __, ...rest } = block;
  return rest;
}
