import { pdfKeyOf } from '../../publishing/keys.ts';
import { pdfResponse } from '../pdf-response.ts';
import type { PortalPorts } from '../ports.ts';
import { isAvailable } from '../public-report.ts';
import { readPdf } from '../read-pdf.ts';
import type { Route } from '../router.ts';
import { missingReport } from './missing-report.ts';

/** `/reports/<id>.pdf`: the PDF as it is now. */
export const reportPdf: Route<PortalPorts> = {
  path: /^\/reports\/([a-z2-7]{16})\.pdf$/,
  handle: async (request, ports, id) => {
    const record = await ports.records.get(id);
    if (!isAvailable(record)) return missingReport(request, record);
    const { title } = record.publication.metadata;
    const { bytes, sha256 } = record.publication;
    const response = await pdfResponse(request, {
      title,
      bytes,
      sha256,
      read: (range) => readPdf(record, range, ports),
      // The edge serves the library itself under this path.
      elsewhere: async () => `/library/${pdfKeyOf(record.key).split('/').map(encodeURIComponent).join('/')}`,
    });
    return response ?? missingReport(request, undefined);
  },
};
