import type { HttpRequest } from './http.ts';

const hostName = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

/**
 * Scheme and host by which the reader came: as the edge says (`x-forwarded-*`), else as the request itself does.
 * A host that is none is not repeated to anybody.
 */
export function originOf(request: HttpRequest): string {
  const { 'x-forwarded-host': forwarded, 'x-forwarded-proto': protocol, host } = request.headers;
  const candidate = forwarded ?? host ?? '';
  return `${protocol === 'https' ? 'https' : 'http'}://${hostName.test(candidate) ? candidate : 'localhost'}`;
}
