import { assets } from '../assets/assets.ts';
import type { HttpResponse } from '../http/http.ts';
import { problemResponse } from '../http/responses.ts';
import type { Route } from '../http/router.ts';

/** `/assets/<name>-<hash>.<extension>`: what pages need, kept by every cache for good. */
export const asset: Route<unknown> = {
  path: /^(\/assets\/[a-z0-9.-]+)$/,
  handle: (_request, _ports, path): HttpResponse => {
    const found = Object.values(assets).find((each) => each.path === path);
    if (!found) return problemResponse(404, 'There is no such file.');
    const headers = {
      'content-type': found.contentType,
      'cache-control': 'public, max-age=31536000, immutable',
    };
    return { status: 200, headers, body: found.content };
  },
};
