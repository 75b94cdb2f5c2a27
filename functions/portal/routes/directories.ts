import { htmlResponse, momentary } from '../http/responses.ts';
import type { Route } from '../http/router.ts';
import { directoryEntries, findEntries } from '../listings/directory.ts';
import { findRareEntry } from '../listings/find-rare-entry.ts';
import { readSearchParameters } from '../listings/search-parameters.ts';
import { searchVisible } from '../listings/search-visible.ts';
import { viewOf } from '../markup/view.ts';
import { directoryPage } from '../pages/directory-page.ts';
import type { FacetName } from '../pages/facets.ts';
import { listingPage } from '../pages/listing-page.ts';
import type { PortalPorts } from '../ports.ts';
import type { Texts } from '../texts/texts.ts';
import { missingReport } from './missing-report.ts';

const pageSize = 20;

const directories = {
  issuers: { facet: 'issuer', heading: 'byIssuer', order: 'name' },
  types: { facet: 'type', heading: 'byType', order: 'name' },
  years: { facet: 'year', heading: 'byYear', order: 'year' },
} as const satisfies Record<string, { facet: FacetName; heading: keyof Texts; order: 'name' | 'year' }>;

type Section = keyof typeof directories;

/** `/issuers`, `/types`, `/years`: what there is of each. */
export const directory: Route<PortalPorts> = {
  path: /^\/(issuers|types|years)\/?$/,
  handle: async (request, { index }, section) => {
    const { facet, heading, order } = directories[section as Section];
    const { facets } = await index.search({ q: '', size: 1 });
    const view = viewOf(request);
    const entries = directoryEntries(facets[facet], order);
    return htmlResponse(directoryPage(view, section as Section, view.words[heading], entries), momentary);
  },
};

/** `/issuers/<issuer>`, `/types/<type>`, `/years/<year>`: the reports of one of them. */
export const listing: Route<PortalPorts> = {
  path: /^\/(issuers|types|years)\/(.+)$/,
  handle: async (request, ports, section, segment) => {
    const { facet, heading, order } = directories[section as Section];
    const { facets } = await ports.index.search({ q: '', size: 1 });
    const named = findEntries(directoryEntries(facets[facet], order), segment);
    const [entry, ...alike] = named.length > 0 ? named : await findRareEntry(facet, segment, ports);
    if (!entry) return missingReport(request, undefined);
    const { page } = readSearchParameters(request.query).request;
    const wanted = { q: '', [facet]: entry.value, sort: 'newest', page, size: pageSize } as const;
    const result = await searchVisible(wanted, ports);
    const view = viewOf(request);
    return htmlResponse(
      listingPage(view, section as Section, view.words[heading], [entry, ...alike], result),
      momentary,
    );
  },
};
