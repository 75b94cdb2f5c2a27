import fc from 'fast-check';
import { expect, test } from 'vitest';
import { handleDesk } from '../../functions/desk/handle-desk.ts';
import { handlePortal } from '../../functions/portal/handle-portal.ts';
import type { HttpRequest } from '../../functions/portal/http/http.ts';
import { createMemoryUploads } from '../fakes/memory-uploads.ts';
import { bodyOf } from './build.ts';
import { openOffice } from './office.ts';

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '%',
    '%00',
    '%2e%2e%2f',
    '..',
    '\\',
    '//',
    '\'"><script>',
    '%ED%A0%80',
    '‮',
    'NEAR(',
    '*',
    '-1',
    '1e9',
  ),
);
const segment = fc.oneof(
  fc.constantFrom(
    'reports',
    'api',
    'search',
    'uploads',
    'issuers',
    'years',
    'assets',
    'page-1.png',
    'sitemap-1.xml',
    'revisions',
    '1.pdf',
    'ID',
    'ID.pdf',
  ),
  nasty.map((text) => encodeURIComponent(text.toWellFormed())),
  nasty,
);
const parameter = fc.tuple(
  fc.constantFrom(
    'q',
    'page',
    'size',
    'type',
    'issuer',
    'year',
    'sort',
    'lang',
    'v',
    'download',
    'key',
    'status',
    'cursor',
  ),
  nasty,
);
const header = fc.tuple(
  fc.constantFrom('range', 'if-range', 'if-none-match', 'host', 'x-forwarded-host', 'x-forwarded-proto'),
  fc.oneof(nasty, fc.constantFrom('bytes=0-', 'bytes=-1', 'bytes=9-1', '*', 'W/"x"')),
);
const request = fc.record({
  method: fc.constantFrom('GET', 'HEAD', 'POST', 'get', ''),
  segments: fc.array(segment, { maxLength: 5 }),
  parameters: fc.array(parameter, { maxLength: 4 }),
  headers: fc.array(header, { maxLength: 4 }),
});

test('no request makes portal or desk fail, or repeats markup', async () => {
  const office = await openOffice();
  const uploads = createMemoryUploads();
  await fc.assert(
    fc.asyncProperty(request, async ({ method, segments, parameters, headers }) => {
      const sent: HttpRequest = {
        method,
        path: `/${segments.join('/').replaceAll('ID', office.id)}`,
        query: new URLSearchParams(parameters),
        headers: Object.fromEntries(headers),
      };
      for (const response of [
        await handlePortal(sent, office.ports),
        await handleDesk(sent, { ...office.ports, uploads }),
      ]) {
        expect(response.status).toBeLessThan(500);
        expect(bodyOf(response)).not.toContain('\'"><script>');
        for (const value of Object.values(response.headers)) expect(value).toMatch(/^[\t\x20-\x7e]*$/);
      }
      expect(office.failures).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
