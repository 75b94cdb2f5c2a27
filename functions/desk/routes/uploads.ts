import { htmlResponse } from '../../portal/http/responses.ts';
import type { Route } from '../../portal/http/router.ts';
import { viewOf } from '../../portal/markup/view.ts';
import { findUpload } from '../find-upload.ts';
import { isUploadStatus, listUploads } from '../list-uploads.ts';
import { uploadsPage } from '../pages/uploads-page.ts';
import type { DeskPorts } from '../ports.ts';

/** `/`: the latest uploads, or the one whose key was typed. */
export const uploads: Route<DeskPorts> = {
  path: /^\/$/,
  handle: async (request, ports) => {
    const view = viewOf(request);
    const key = (request.query.get('key') ?? '').trim();
    if (key !== '') {
      const usable = !key.includes('\0') && Buffer.byteLength(key) <= 1024;
      const found = usable ? await findUpload(key, ports) : undefined;
      return htmlResponse(uploadsPage(view, { uploads: found ? [found] : [], key }), 'no-store');
    }
    const asked = request.query.get('status') ?? '';
    const status = isUploadStatus(asked) ? { status: asked } : {};
    const page =
      (await listUploads(status.status, request.query.get('cursor') ?? '', ports)) ??
      (await listUploads(status.status, '', ports));
    const listed = (page?.records ?? []).map((record) => ({ id: record.id, key: record.key, record }));
    return htmlResponse(
      uploadsPage(view, {
        uploads: listed,
        ...status,
        ...(page?.cursor !== undefined && { cursor: page.cursor }),
      }),
      'no-store',
    );
  },
};
