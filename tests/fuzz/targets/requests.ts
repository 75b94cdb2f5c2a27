import { handleDesk } from '../../../functions/desk/handle-desk.ts';
import { handlePortal } from '../../../functions/portal/handle-portal.ts';
import type { HttpRequest } from '../../../functions/portal/http/http.ts';
import { createMemoryUploads } from '../../fakes/memory-uploads.ts';
import { bodyOf } from '../../portal/build.ts';
import { openOffice } from '../../portal/office.ts';
import { mutated } from '../mutated.ts';
import type { Target } from '../target.ts';

const office = await openOffice();
const uploads = createMemoryUploads();
uploads.put('báo cáo.md', 'x');
const { id } = office;
const further = [
  `/reports/${id}.pdf`,
  `/reports/${id}/page-1.png`,
  `/reports/${id}/revisions/1.pdf`,
  '/api/search?q=a&page=2&size=9&sort=newest&year=2026',
  `/api/reports/${id}`,
  '/api/suggest?q=b',
  '/feed.atom',
  '/sitemap-1.xml',
  '/openapi.json',
  '/api/uploads?key=b%C3%A1o%20c%C3%A1o.md',
  '/uploads?status=rejected&cursor=x',
  '/robots.txt',
];
const headers =
  'host: a.vn\nrange: bytes=0-9\nif-none-match: W/"a"\nx-forwarded-host: b.vn\naccept-language: en';
const samples = [...office.paths, ...further].map((path) => Buffer.from(`GET ${path}\n${headers}`));
const words = [
  '%',
  '%00',
  '%2e%2e%2f',
  '..',
  '//',
  '\\',
  '?',
  '&',
  '=',
  'q=',
  '\'"><script>',
  '%ED%A0%80',
  '\nrange: bytes=-1',
  '\nif-none-match: *',
  '1e9',
  '-1',
  '\r\n',
  'HEAD',
  '‮',
  'size=',
  'page=',
];

/** Portal and desk, by requests: method, path and query on the first line, headers below. */
export const requests: Target = {
  name: 'request',
  extension: 'txt',
  inputs: mutated(samples, words),
  async attempt(input) {
    const request = parse(Buffer.from(input).toString());
    for (const answer of [
      await handlePortal(request, office.ports),
      await handleDesk(request, { ...office.ports, uploads }),
    ]) {
      const [failure] = office.failures.splice(0);
      if (failure !== undefined) throw failure;
      if (answer.status >= 500) throw new Error(`status ${answer.status}`);
      if (/node_modules|\/functions\/|'"><script>/.test(bodyOf(answer)))
        throw new Error('the answer tells too much');
      for (const [name, value] of Object.entries(answer.headers)) {
        if (!/^[\t\x20-\x7e]*$/.test(value)) throw new Error(`header ${name}: ${JSON.stringify(value)}`);
      }
    }
  },
};

function parse(text: string): HttpRequest {
  const [first = '', ...lines] = text.split('\n');
  const [method = '', target = '/'] = first.split(/ (.*)/s);
  const [path = '/', query = ''] = target.split(/\?(.*)/s);
  const fields = lines
    .map((line) => line.split(/: ?(.*)/s))
    .map(([name = '', value = '']) => [name.toLowerCase(), value.trim()]);
  return { method, path, query: new URLSearchParams(query), headers: Object.fromEntries(fields) };
}
