import { originOf } from '../http/origin-of.ts';
import { momentary, xmlResponse } from '../http/responses.ts';
import type { Route } from '../http/router.ts';
import { html } from '../markup/html.ts';
import type { PortalPorts } from '../ports.ts';
import { reportPath } from '../reports/public-report.ts';
import { missingReport } from './missing-report.ts';

/**
 * Addresses in one part. A sitemap may hold 50,000 (sitemaps.org), but a function's answer no more than 6 MB,
 * and an address with its date takes some 200 bytes.
 */
const sitemapPart = 20_000;

const schema = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** `/sitemap.xml`: every published report, or beyond one part the list of parts (`/sitemap-<n>.xml`). */
export const sitemap: Route<PortalPorts> = {
  path: /^\/sitemap(?:-([1-9]\d{0,4}))?\.xml$/,
  handle: async (request, { index }, part) => {
    const origin = originOf(request);
    const count = await index.count();
    if (part === '' && count > sitemapPart) {
      const parts = Array.from({ length: Math.ceil(count / sitemapPart) }, (_, at) => at + 1);
      const list = html`<sitemapindex xmlns="${schema}">
${parts.map((each) => html`<sitemap><loc>${origin}/sitemap-${each}.xml</loc></sitemap>\n`)}</sitemapindex>`;
      return xmlResponse(list, 'application/xml', momentary);
    }
    const offset = (Number(part || 1) - 1) * sitemapPart;
    if (offset > 0 && offset >= count) return missingReport(request, undefined);
    const pages = await index.pages(offset, sitemapPart);
    const urls = html`<urlset xmlns="${schema}">
<url><loc>${origin}/</loc></url>
${pages.map(({ id, title, at }) => html`<url><loc>${origin}${reportPath(id, title)}</loc><lastmod>${at}</lastmod></url>\n`)}</urlset>`;
    return xmlResponse(urls, 'application/xml', momentary);
  },
};
