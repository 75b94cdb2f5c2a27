import { answerRequest, type Site } from '../portal/http/answer-request.ts';
import type { HttpRequest, HttpResponse } from '../portal/http/http.ts';
import { viewOf } from '../portal/markup/view.ts';
import { asset } from '../portal/routes/asset.ts';
import { health } from '../portal/routes/health.ts';
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
