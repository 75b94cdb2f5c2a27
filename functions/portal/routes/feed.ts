import type { Change } from '../../search/types.ts';
import { originOf } from '../http/origin-of.ts';
import { momentary, xmlResponse } from '../http/responses.ts';
import type { Route } from '../http/router.ts';
import { visibleChanges } from '../listings/visible-changes.ts';
import { type Html, html } from '../markup/html.ts';
import type { PortalPorts } from '../ports.ts';
import { reportPath } from '../reports/public-report.ts';
import { texts } from '../texts/texts.ts';

const entryCount = 50;

/** `/feed.atom`: what was published, corrected and withdrawn lately (RFC 4287). */
export const feed: Route<PortalPorts> = {
  path: /^\/feed\.atom$/,
  handle: async (request, ports) => {
    const origin = originOf(request);
    const changes = await visibleChanges(entryCount, ports);
    const { name, tagline } = texts.vi;
    const document = html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">
<id>${origin}/feed.atom</id>
<title>${name}</title>
<subtitle>${tagline}</subtitle>
<author><name>${name}</name></author>
<updated>${changes[0]?.at ?? '1970-01-01T00:00:00Z'}</updated>
<link rel="self" type="application/atom+xml" href="${origin}/feed.atom"/>
<link rel="alternate" type="text/html" href="${origin}/"/>
${changes.map((change) => entry(change, origin))}</feed>`;
    return xmlResponse(document, 'application/atom+xml', momentary);
  },
};

const verbs: Readonly<Record<Change['kind'], string>> = {
  new: texts.vi.changeNew,
  corrected: texts.vi.changeCorrected,
  withdrawn: texts.vi.changeWithdrawn,
};

function entry({ id, kind, title, number, issuer, summary, at }: Change, origin: string): Html {
  const about = [issuer, number, summary].filter(Boolean).join('. ');
  return html`<entry>
<id>${origin}/reports/${id}#${kind}-${at}</id>
<title>${verbs[kind]}: ${title}</title>
<updated>${at}</updated>
<category term="${kind}" label="${verbs[kind]}"/>
<link rel="alternate" type="text/html" href="${origin}${reportPath(id, title)}"/>
${kind !== 'withdrawn' && html`<link rel="enclosure" type="application/pdf" href="${origin}/reports/${id}.pdf"/>`}
<summary>${about || title}</summary>
</entry>
`;
}
