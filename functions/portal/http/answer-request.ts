import { finishResponse } from './finish-response.ts';
import type { HttpRequest, HttpResponse } from './http.ts';
import { htmlResponse, problemResponse } from './responses.ts';
import { dispatch, type Refusal, type Route } from './router.ts';

/** A site: what it answers, and its page for what it cannot answer. */
export interface Site<Ports> {
  readonly routes: readonly Route<Ports>[];
  readonly refusalPage: (request: HttpRequest, status: Refusal) => Parameters<typeof htmlResponse>[0];
}

const details: Readonly<Record<Refusal, string>> = {
  400: 'The address cannot be read.',
  404: 'There is nothing at this address.',
  405: 'Only GET and HEAD are allowed.',
  500: 'Something went wrong. Please try again in a few minutes.',
};

/** Answers a request. Never throws: what fails inside is told to `ports.failed`, and ends in a 500 that says nothing of it. */
export async function answerRequest<Ports extends { readonly failed: (error: unknown) => void }>(
  request: HttpRequest,
  ports: Ports,
  site: Site<Ports>,
): Promise<HttpResponse> {
  try {
    const answer = await dispatch(site.routes, request, ports);
    return finishResponse(request, typeof answer === 'number' ? refuse(request, answer, site) : answer);
  } catch (error) {
    ports.failed(error);
    return finishResponse(request, refuse(request, 500, site));
  }
}

function refuse<Ports>(request: HttpRequest, status: Refusal, { refusalPage }: Site<Ports>): HttpResponse {
  const response = request.path.startsWith('/api/')
    ? problemResponse(status, details[status])
    : htmlResponse(refusalPage(request, status), 'no-store', status);
  if (status !== 405) return response;
  return { ...response, headers: { ...response.headers, allow: 'GET, HEAD' } };
}
