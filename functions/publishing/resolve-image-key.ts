/**
 * Upload key of a picture that a report names by a path relative to itself (`images/a.png`, `../b.png`, `/c.png`
 * from the top of the bucket). Undefined for a path that leaves the bucket.
 */
export function resolveImageKey(path: string, reportKey: string): string | undefined {
  const segments = path.startsWith('/') ? [] : reportKey.split('/').slice(0, -1);
  for (const segment of path.split('/')) {
    if (segment === '..') {
      if (segments.pop() === undefined) return undefined;
    } else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.length > 0 ? segments.join('/') : undefined;
}
