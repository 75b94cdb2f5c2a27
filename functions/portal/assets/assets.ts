import { createHash } from 'node:crypto';
import { script } from './script.ts';
import { style } from './style.ts';

/** A file of the portal's own, under an address that changes with its content. */
export interface Asset {
  readonly path: string;
  readonly contentType: string;
  readonly content: string;
}

function asset(name: string, extension: string, contentType: string, content: string): Asset {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 16);
  return { path: `/assets/${name}-${hash}.${extension}`, contentType, content };
}

const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="#8c1c13"/>' +
  '<path d="M8 8h16v3H8zm0 6h16v2H8zm0 4h16v2H8zm0 4h10v2H8z" fill="#fff"/></svg>';

/** The style sheet, script and icon of every page. */
export const assets = {
  style: asset('style', 'css', 'text/css; charset=utf-8', style),
  icon: asset('icon', 'svg', 'image/svg+xml', icon),
  script: asset('script', 'js', 'text/javascript; charset=utf-8', script),
} as const;
