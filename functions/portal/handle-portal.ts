import { answerRequest } from './http/answer-request.ts';
import type { HttpRequest, HttpResponse } from './http/http.ts';
import { viewOf } from './markup/view.ts';
import { messagePage } from './pages/message-page.ts';
import type { PortalPorts } from './ports.ts';
import { routes } from './routes/routes.ts';

/** Answers a request of the public. The JSON API may be read from any site. */
export async function handlePortal(request: HttpRequest, ports: PortalPorts): Promise<HttpResponse> {
  const response = await answerRequest(request, ports, {
    routes,
    refusalPage: (refused, status) => messagePage(viewOf(refused), status),
  });
  if (!request.path.startsWith('/api/')) return response;
  return { ...response, headers: { ...response.headers, 'access-control-allow-origin': '*' } };
}
