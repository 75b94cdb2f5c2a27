import type { Template } from './template.ts';

/**
 * Names of the resources on this machine: the end of the construct path, as much of it as tells
 * the resources of a type apart. `Gazette/Buckets/Reports/Resource` becomes `reports`.
 */
export function localNames(template: Template): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const byType = Map.groupBy(Object.entries(template.Resources), ([, { Type }]) => Type);
  for (const resources of byType.values()) {
    const paths = resources.map(([id, { Metadata }]) => ({
      id,
      path: segmentsOf(Metadata?.['aws:cdk:path'], id),
    }));
    for (const { id, path } of paths) {
      const others = paths.filter((other) => other.id !== id).map((other) => other.path);
      names.set(id, shortestOwnEnd(path, others));
    }
  }
  return names;
}

/** The path in kebab case, without the stack and without CDK's own `Resource`. */
function segmentsOf(path: unknown, id: string): readonly string[] {
  const segments = typeof path === 'string' ? path.split('/').slice(1) : [id];
  return segments
    .filter((segment) => segment !== 'Resource')
    .map((segment) =>
      segment
        .replace(/[^A-Za-z0-9]+/g, '-')
        .replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-')
        .toLowerCase(),
    );
}

function shortestOwnEnd(path: readonly string[], others: readonly (readonly string[])[]): string {
  for (let length = 1; length < path.length; length += 1) {
    const end = path.slice(-length).join('-');
    if (!others.some((other) => other.slice(-length).join('-') === end)) return end;
  }
  return path.join('-');
}
