import type { HttpRequest, HttpResponse } from './http.ts';

/** One address, or a family of them, and what answers there (GET and HEAD; nothing else is ever allowed). */
export interface Route<Ports> {
  /** Matched against the decoded path as a whole; its groups are handed to `handle`. */
  readonly path: RegExp;
  readonly handle: (
    request: HttpRequest,
    ports: Ports,
    ...groups: readonly string[]
  ) => Promise<HttpResponse> | HttpResponse;
}

/** The answer that takes the place of a route's, by status. */
export type Refusal = 400 | 404 | 405 | 500;

/** Finds the route of a request and lets it answer; where none can, says which refusal is due. */
export async function dispatch<Ports>(
  routes: readonly Route<Ports>[],
  request: HttpRequest,
  ports: Ports,
): Promise<HttpResponse | Refusal> {
  const path = decodePath(request.path);
  if (path === undefined) return 400;
  for (const route of routes) {
    const match = route.path.exec(path);
    if (!match) continue;
    if (request.method !== 'GET' && request.method !== 'HEAD') return 405;
    return await route.handle(request, ports, ...match.slice(1).map((group) => group ?? ''));
  }
  return 404;
}

/** A path without its percent escapes; absent where they are broken or hide control characters. */
export function decodePath(path: string): string | undefined {
  try {
    const decoded = decodeURIComponent(path);
    return /[\u0000-\u001f\u007f]/.test(decoded) ? undefined : decoded.normalize('NFC');
  } catch {
    return undefined;
  }
}
