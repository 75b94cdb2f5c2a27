import { originOf } from '../http/origin-of.ts';
import { textResponse } from '../http/responses.ts';
import type { Route } from '../http/router.ts';

/** `/robots.txt`: reports are to be found; results and the API are no pages. */
export const robots: Route<unknown> = {
  path: /^\/robots\.txt$/,
  handle: (request) =>
    textResponse(
      `User-agent: *\nDisallow: /api/\nDisallow: /*?*q=\n\nSitemap: ${originOf(request)}/sitemap.xml\n`,
      'public, max-age=3600',
    ),
};
