import type { Route } from '../http/router.ts';
import type { PortalPorts } from '../ports.ts';
import { pdfResponse } from '../reports/pdf-response.ts';
import { isAvailable } from '../reports/public-report.ts';
import { placeOfPdf, readPdf } from '../reports/read-pdf.ts';
import { missingReport } from './missing-report.ts';

/** `/reports/<id>.pdf`: the PDF as it is now. */
export const reportPdf: Route<PortalPorts> = {
  path: /^\/reports\/([a-z2-7]{16})\.pdf$/,
  handle: async (request, ports, id) => {
    const record = await ports.records.get(id);
    if (!isAvailable(record)) return missingReport(request, record);
    const { metadata, bytes, sha256 } = record.publication;
    const response = await pdfResponse(request, {
      title: metadata.title,
      bytes,
      sha256,
      read: (range) => readPdf(record, range, ports),
      elsewhere: (disposition) => placeOfPdf(record, disposition, ports),
    });
    return response ?? missingReport(request, undefined);
  },
};
