import type { PortalPorts } from '../ports.ts';
import type { Route } from '../router.ts';
import { apiReport } from './api-report.ts';
import { apiSearch } from './api-search.ts';
import { asset } from './asset.ts';
import { health } from './health.ts';
import { report } from './report.ts';
import { reportPdf } from './report-pdf.ts';
import { search } from './search.ts';

/** Everything the portal answers. */
export const routes: readonly Route<PortalPorts>[] = [
  search,
  reportPdf,
  report,
  apiSearch,
  apiReport,
  asset,
  health,
];
