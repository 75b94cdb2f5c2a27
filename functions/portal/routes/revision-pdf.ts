import type { Route } from '../http/router.ts';
import type { PortalPorts } from '../ports.ts';
import { pdfResponse } from '../reports/pdf-response.ts';
import { isAvailable } from '../reports/public-report.ts';
import { missingReport } from './missing-report.ts';

/** `/reports/<id>/revisions/<n>.pdf`: a PDF that once was the report's, for as long as the report is public. */
export const revisionPdf: Route<PortalPorts> = {
  path: /^\/reports\/([a-z2-7]{16})\/revisions\/([1-9]\d{0,5})\.pdf$/,
  handle: async (request, { records, archive }, id, number) => {
    const record = await records.get(id);
    if (!isAvailable(record)) return missingReport(request, record);
    const revision = record.revisions.find((each) => each.revision === Number(number));
    if (!revision) return missingReport(request, undefined);
    const response = await pdfResponse(request, {
      ...revision,
      title: `${revision.title} (${revision.revision})`,
      read: async (range) => {
        const pdf = await archive.getRevision(id, revision.sha256);
        return range ? pdf?.subarray(range.start, range.end + 1) : pdf;
      },
      elsewhere: (disposition) => archive.linkRevision(id, revision.sha256, disposition),
    });
    return response ?? missingReport(request, undefined);
  },
};
