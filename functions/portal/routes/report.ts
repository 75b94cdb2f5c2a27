import { htmlResponse, redirectResponse, revalidated } from '../http/responses.ts';
import { decodePath, type Route } from '../http/router.ts';
import { viewOf } from '../markup/view.ts';
import { reportPage } from '../pages/report-page.ts';
import type { PortalPorts } from '../ports.ts';
import { isAvailable, reportPath } from '../reports/public-report.ts';
import { missingReport } from './missing-report.ts';

/** `/reports/<id>/<slug>`: the page of a report. Without the slug, or with an old one, it leads to the right one. */
export const report: Route<PortalPorts> = {
  path: /^\/reports\/([a-z2-7]{16})(?:\/[^/]*)?$/,
  handle: async (request, { records }, id) => {
    const record = await records.get(id);
    if (!isAvailable(record)) return missingReport(request, record);
    const view = viewOf(request);
    const path = reportPath(id, record.publication.metadata.title);
    // The title may change with the next revision: caches ask again (`no-cache`).
    if (decodePath(request.path) !== path) return redirectResponse(view.link(path), 301);
    return htmlResponse(reportPage(view, record), revalidated);
  },
};
