import type { Package } from './open-package.ts';
import { parseXml } from './parse-xml.ts';
import { elements } from './xml.ts';

/** What a part points to. */
export interface Relationship {
  /** The last step of the type's address: `image`, `hyperlink`, `footnotes`. */
  readonly type: string;
  /** Part name without a leading slash, or the address where `external`. */
  readonly target: string;
  readonly external: boolean;
}

export type Relationships = ReadonlyMap<string, Relationship>;

/** The relationships of a part by id; none where the part has none. `part` is '' for the package itself. */
export async function readRelationships(pack: Package, part: string): Promise<Relationships> {
  const slash = part.lastIndexOf('/') + 1;
  const name = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  const bytes = await pack.read(name);
  const found = new Map<string, Relationship>();
  if (!bytes) return found;
  for (const { attributes } of elements(parseXml(bytes, name))) {
    const { Id, Type, Target, TargetMode } = attributes;
    if (!Id || !Type || Target === undefined) continue;
    const external = TargetMode === 'External';
    const target = external ? Target : resolvePart(part.slice(0, slash), Target);
    found.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target, external });
  }
  return found;
}

/** The target of the first relationship of a type inside the package. */
export function targetOf(relationships: Relationships, type: string): string | undefined {
  for (const relationship of relationships.values()) {
    if (relationship.type === type && !relationship.external) return relationship.target;
  }
  return undefined;
}

function resolvePart(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = folder.split('/').filter(Boolean);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
