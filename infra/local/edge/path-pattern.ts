/** Whether a path matches a CloudFront path pattern, in which `*` stands for any text and `?` for one character. */
export function matchesPath(pattern: string, path: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^/?${source.replace(/^\//, '')}$`, 's').test(path);
}
