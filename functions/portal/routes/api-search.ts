import { weakTag } from '../entity-tag.ts';
import { marked } from '../marked.ts';
import { originOf } from '../origin-of.ts';
import type { PortalPorts } from '../ports.ts';
import { reportPath } from '../public-report.ts';
import { jsonResponse, momentary, problemResponse } from '../responses.ts';
import type { Route } from '../router.ts';
import { readSearchParameters } from '../search-parameters.ts';
import { searchVisible } from '../search-visible.ts';

/** `/api/search`: a page of results with facets. */
export const apiSearch: Route<PortalPorts> = {
  path: /^\/api\/search$/,
  handle: async (request, ports) => {
    const started = performance.now();
    const { request: search, problems } = readSearchParameters(request.query);
    if (problems.length > 0) {
      return problemResponse(400, 'Some parameters are not understood.', { errors: problems });
    }
    const { total, page, size, hits, facets, didYouMean } = await searchVisible(search, ports);
    const origin = originOf(request);
    const answer = {
      total,
      page,
      size,
      hits: hits.map((hit) => ({
        id: hit.id,
        key: hit.key,
        title: hit.title,
        issuer: hit.issuer,
        type: hit.type,
        number: hit.number,
        date: hit.date,
        pages: hit.pages,
        url: `${origin}${reportPath(hit.id, hit.title)}`,
        pdf: `${origin}/reports/${hit.id}.pdf`,
        snippet: marked(hit.snippet).markup,
      })),
      facets,
      didYouMean,
    };
    const tookMs = Math.round((performance.now() - started) * 10) / 10;
    const response = jsonResponse({ ...answer, tookMs }, momentary);
    return { ...response, headers: { ...response.headers, etag: weakTag(JSON.stringify(answer)) } };
  },
};
