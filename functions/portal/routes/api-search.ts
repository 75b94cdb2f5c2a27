import { weakTag } from '../http/entity-tag.ts';
import { originOf } from '../http/origin-of.ts';
import { jsonResponse, momentary, problemResponse } from '../http/responses.ts';
import type { Route } from '../http/router.ts';
import { readSearchParameters } from '../listings/search-parameters.ts';
import { searchVisible } from '../listings/search-visible.ts';
import { marked } from '../markup/marked.ts';
import type { PortalPorts } from '../ports.ts';
import { reportPath } from '../reports/public-report.ts';

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
