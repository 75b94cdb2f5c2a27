import { jsonResponse, problemResponse } from '../../portal/http/responses.ts';
import type { Route } from '../../portal/http/router.ts';
import { findUpload } from '../find-upload.ts';
import { isUploadStatus, listUploads } from '../list-uploads.ts';
import type { DeskPorts } from '../ports.ts';
import { uploadReport } from '../upload-report.ts';

/** S3's limit on a key, bytes of UTF-8. */
const longestKey = 1024;

/** `/api/uploads?key=` and `/api/uploads?status=&cursor=`. */
export const apiUploads: Route<DeskPorts> = {
  path: /^\/api\/uploads$/,
  handle: async ({ query }, ports) => {
    const key = query.get('key');
    if (key !== null) {
      if (key === '' || key.includes('\0') || Buffer.byteLength(key) > longestKey) {
        return problemResponse(400, 'This is not the key of an upload.');
      }
      const upload = await findUpload(key, ports);
      if (!upload) return problemResponse(404, 'Nothing is known of an upload of this key.');
      return jsonResponse(uploadReport(upload), 'no-store');
    }
    const status = query.get('status') ?? '';
    if (status !== '' && !isUploadStatus(status)) {
      return problemResponse(400, 'There is no such status.');
    }
    const page = await listUploads(status === '' ? undefined : status, query.get('cursor') ?? '', ports);
    if (!page) return problemResponse(400, 'This cursor does not belong to this listing.');
    const uploads = page.records.map((record) => uploadReport({ id: record.id, key: record.key, record }));
    return jsonResponse({ uploads, cursor: page.cursor }, 'no-store');
  },
};
