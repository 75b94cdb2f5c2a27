import { answerRequest, type Site } from '../portal/answer-request.ts';
import type { HttpRequest, HttpResponse } from '../portal/http.ts';
import { asset } from '../portal/routes/asset.ts';
import { health } from '../portal/routes/health.ts';
import { viewOf } from '../portal/view.ts';
import { deskPage } from './pages/desk-page.ts';
import type { DeskPorts } from './ports.ts';
import { apiUploads } from './routes/api-uploads.ts';
import { uploads } from './routes/uploads.ts';
import { deskTexts } from './texts.ts';

const site: Site<DeskPorts> = {
  routes: [uploads, apiUploads, asset, health],
  refusalPage: (request, status) => {
    const view = viewOf(request);
    return deskPage(view, deskTexts[view.language].refusals[status], undefined);
  },
};

/** Answers a request of those who upload. */
export function handleDesk(request: HttpRequest, ports: DeskPorts): Promise<HttpResponse> {
  return answerRequest(request, ports, site);
}
