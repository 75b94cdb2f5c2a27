import type { Metadata } from '../document/types.ts';
import type { PackedDocument } from './packed-document.ts';
import { edition } from './renderer-version.ts';
import { srgbProfile } from './srgb-profile.ts';
import { type About, writeXmp } from './write-xmp.ts';

/** Writes what the document says of itself, and the colour space it is meant for. */
export function describeDocument(document: PackedDocument, metadata: Metadata): void {
  const about = aboutDocument(metadata);
  const xmp = document.ref({ Type: 'Metadata', Subtype: 'XML' });
  // Archives look for the packet without taking the file apart.
  xmp.compress = false;
  xmp.end(Buffer.from(writeXmp(about)));
  const profile = document.ref({ N: 3 });
  profile.end(srgbProfile());
  const intent = {
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: new String('sRGB'),
    Info: new String('sRGB IEC61966-2.1'),
    DestOutputProfile: profile,
  };
  Object.assign(document._root.data, { Metadata: xmp, OutputIntents: [intent] });
  const { title, author, subject, created, producer } = about;
  const date = created && `D:${created.replace(/[-:T]/g, '').replace('+0700', "+07'00'")}`;
  document.info = Object.fromEntries(
    Object.entries({
      Title: title,
      Author: author,
      Subject: subject,
      Creator: producer,
      Producer: producer,
      CreationDate: date,
      ModDate: date,
    }).filter(([, value]) => value),
  );
}

/** A day counts from its midnight in Viet Nam. */
function aboutDocument({ title, author, issuer, subject, summary, date, language }: Metadata): About {
  const maker = author ?? issuer;
  const about = subject ?? summary;
  return {
    title,
    ...(maker && { author: maker }),
    ...(about && { subject: about }),
    language,
    ...(date && { created: `${date}T00:00:00+07:00` }),
    producer: `Gazette ${edition}`,
  };
}
