import { jsonResponse, momentary } from '../http/responses.ts';
import type { Route } from '../http/router.ts';
import { readSearchParameters } from '../listings/search-parameters.ts';
import type { PortalPorts } from '../ports.ts';

const longestPrefix = 100;
const suggestionCount = 8;

/** `/api/suggest?q=`: completions of what is being typed. */
export const apiSuggest: Route<PortalPorts> = {
  path: /^\/api\/suggest$/,
  handle: async (request, { index }) => {
    const { q } = readSearchParameters(request.query).request;
    const wanted = q !== '' && q.length <= longestPrefix;
    const suggestions = wanted ? await index.suggest(q, suggestionCount) : [];
    return jsonResponse({ suggestions }, momentary);
  },
};
