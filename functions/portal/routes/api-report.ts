import { originOf } from '../http/origin-of.ts';
import { jsonResponse, problemResponse, revalidated } from '../http/responses.ts';
import type { Route } from '../http/router.ts';
import type { PortalPorts } from '../ports.ts';
import { isPublic, publicReport } from '../reports/public-report.ts';

/** `/api/reports/<id>`: the record of a report, published or withdrawn. */
export const apiReport: Route<PortalPorts> = {
  path: /^\/api\/reports\/([a-z2-7]{16})$/,
  handle: async (request, { records }, id) => {
    const record = await records.get(id);
    if (!isPublic(record)) return problemResponse(404, 'There is no report of this id.');
    return jsonResponse(publicReport(record, originOf(request)), revalidated);
  },
};
