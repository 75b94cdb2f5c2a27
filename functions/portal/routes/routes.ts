import type { Route } from '../http/router.ts';
import type { PortalPorts } from '../ports.ts';
import { apiReport } from './api-report.ts';
import { apiSearch } from './api-search.ts';
import { apiSuggest } from './api-suggest.ts';
import { asset } from './asset.ts';
import { directory, listing } from './directories.ts';
import { feed } from './feed.ts';
import { health } from './health.ts';
import { openapi } from './openapi.ts';
import { report } from './report.ts';
import { reportPdf } from './report-pdf.ts';
import { reportPicture } from './report-picture.ts';
import { revisionPdf } from './revision-pdf.ts';
import { robots } from './robots.ts';
import { search } from './search.ts';
import { sitemap } from './sitemap.ts';

/** Everything the portal answers; the first that matches does. */
export const routes: readonly Route<PortalPorts>[] = [
  search,
  reportPdf,
  reportPicture,
  revisionPdf,
  report,
  directory,
  listing,
  feed,
  sitemap,
  robots,
  apiSearch,
  apiSuggest,
  apiReport,
  openapi,
  asset,
  health,
];
