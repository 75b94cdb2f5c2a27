import type { Signer } from '../../document/types.ts';
import { textOfField } from './text-of-field.ts';

/** A signer given as a name, or as `role`, `name` and `mandate`. */
export function readSigner(value: unknown): Signer | undefined {
  if (typeof value === 'string') {
    const name = textOfField(value);
    return name ? { name } : undefined;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const fields = value as Readonly<Record<string, unknown>>;
  const role = textOfField(fields.role);
  const name = textOfField(fields.name);
  // A mandate may take several lines; each is one of its own.
  const mandate = String(textOfField(fields.mandate, true) ?? '');
  if (!role && !name && !mandate) return undefined;
  return { ...(role && { role }), ...(name && { name }), ...(mandate && { mandate }) };
}
