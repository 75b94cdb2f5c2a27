import { jsonResponse } from '../http/responses.ts';
import type { Route } from '../http/router.ts';
import { openApiDocument } from '../openapi/document.ts';

/** `/api/openapi.json`: the description of the JSON API. */
export const openapi: Route<unknown> = {
  path: /^\/api\/openapi\.json$/,
  handle: () => jsonResponse(openApiDocument, 'public, max-age=3600'),
};
