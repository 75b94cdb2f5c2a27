import { htmlResponse, momentary } from '../http/responses.ts';
import type { Route } from '../http/router.ts';
import { readSearchParameters } from '../listings/search-parameters.ts';
import { searchVisible } from '../listings/search-visible.ts';
import { viewOf } from '../markup/view.ts';
import { searchPage } from '../pages/search-page.ts';
import type { PortalPorts } from '../ports.ts';

/** `/`: the search box, the newest reports, the results of a search. */
export const search: Route<PortalPorts> = {
  path: /^\/$/,
  handle: async (request, ports) => {
    const { size: _, ...search } = readSearchParameters(request.query).request;
    const result = await searchVisible(search, ports);
    return htmlResponse(searchPage(viewOf(request), search, result), momentary);
  },
};
