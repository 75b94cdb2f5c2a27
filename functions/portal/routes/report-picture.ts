import { revalidated } from '../http/responses.ts';
import type { Route } from '../http/router.ts';
import type { PortalPorts } from '../ports.ts';
import { isAvailable } from '../reports/public-report.ts';
import { missingReport } from './missing-report.ts';

/** Under the address that names the content, a reader's own cache may keep the picture; shared ones must ask. */
const keptByReaders = 'private, max-age=31536000, immutable';

/** `/reports/<id>/page-1.png`: the first page as a picture. `?v=` names the start of the PDF's SHA-256. */
export const reportPicture: Route<PortalPorts> = {
  path: /^\/reports\/([a-z2-7]{16})\/page-1\.png$/,
  handle: async (request, { records, archive }, id) => {
    const record = await records.get(id);
    if (!isAvailable(record)) return missingReport(request, record);
    const { sha256, picture } = record.publication;
    const png = picture ? await archive.getPicture(id, sha256) : undefined;
    if (!png) return missingReport(request, undefined);
    const version = request.query.get('v') ?? '';
    const exact = version.length >= 16 && sha256.startsWith(version);
    return {
      status: 200,
      headers: {
        'content-type': 'image/png',
        'cache-control': exact ? keptByReaders : revalidated,
        etag: `"${sha256}-1"`,
      },
      body: png,
    };
  },
};
