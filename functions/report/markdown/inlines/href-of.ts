const allowed = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const longest = 2000;

/** A link's address as a PDF may hold it, or nothing where it leads nowhere from there: other schemes, relative paths. */
export function hrefOf(address: string): string | undefined {
  if (address.length > longest) return undefined;
  if (address.startsWith('#')) return address.length > 1 ? address : undefined;
  try {
    const url = new URL(address);
    return allowed.has(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
