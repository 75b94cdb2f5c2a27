import type { Role } from '../layout/types.ts';
import type { FontSet } from './font-set.ts';
import type { ImageSet } from './image-set.ts';
import type { PackedDocument } from './packed-document.ts';
import type { StructureTree } from './structure-tree.ts';

/** What the pages of a document share. */
export interface Press {
  readonly document: PackedDocument;
  readonly fonts: FontSet;
  readonly images: ImageSet;
  readonly structure: StructureTree;
  /** Role of each element. */
  readonly roles: readonly Role[];
  /** Names that links inside the document may lead to. */
  readonly destinations: ReadonlySet<string>;
  /** BCP 47. */
  readonly language: string;
}
