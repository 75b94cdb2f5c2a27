import { isPrintableImage } from '../../flow/is-printable-image.ts';
import { attribute, type HtmlElement } from '../dom.ts';
import type { Page } from './page.ts';

/** Places where pages that load pictures late keep the address. */
const lateAttributes = ['data-src', 'data-original', 'data-lazy-src', 'data-url'];

/**
 * Registers the picture of an `img` and returns its key; undefined where it is neither inside the page nor beside it.
 * Addresses on the network are never followed.
 */
export function sourceOf(element: HtmlElement, page: Page): string | undefined {
  const candidates = ['src', ...lateAttributes].map((name) => attribute(element, name)?.trim() ?? '');
  const known = candidates.filter(Boolean);
  const [source] = known;
  if (source === undefined) return undefined;
  for (const candidate of known) {
    const key = candidate.startsWith('data:') ? embed(candidate, page) : besideOf(candidate, page);
    if (key !== undefined) return key;
  }
  page.warnings.add(source.startsWith('data:') ? 'bad-data-image' : 'remote-image', source);
  return undefined;
}

function embed(name: string, page: Page): string | undefined {
  const key = name.length > 64 ? `${page.prefix}data:${Object.keys(page.images).length}` : page.prefix + name;
  if (page.images[key]) return key;
  const address = page.data.get(name) ?? name;
  const comma = address.indexOf(',');
  if (comma < 0) return undefined;
  const bytes = decodeData(address.slice('data:'.length, comma), address.slice(comma + 1));
  if (!bytes || !isPrintableImage(bytes)) return undefined;
  page.images[key] = { kind: 'embedded', bytes };
  return key;
}

function decodeData(type: string, content: string): Uint8Array | undefined {
  if (/;\s*base64\s*$/i.test(type)) return Buffer.from(unescapePercent(content) ?? '', 'base64');
  const text = unescapePercent(content);
  return text === undefined ? undefined : Buffer.from(text);
}

/** A path relative to the file: no scheme, no host, no root. */
function besideOf(source: string, page: Page): string | undefined {
  if (/^[a-z][a-z\d+.-]*:/i.test(source) || /^[/\\]/.test(source)) return undefined;
  const path = unescapePercent(source.replace(/[?#].*$/s, ''));
  if (!path || path.includes('\0')) return undefined;
  page.images[path] = { kind: 'beside', path };
  return path;
}

function unescapePercent(text: string): string | undefined {
  try {
    return text.includes('%') ? decodeURIComponent(text) : text;
  } catch {
    return undefined;
  }
}
