/** A picture in a form that a PDF can hold as it is. */
export interface ImageSource {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
  /** Entries of the image dictionary that say how to decode `data`. */
  readonly entries: string;
  /** Its colour space, where there is no profile that can be used. */
  readonly space: string;
  /** ICC profile of so many components. */
  readonly profile?: { readonly components: number; readonly data: Uint8Array };
}

/** A PDF of one page that shows nothing but a picture, one point for each of `width` and `height` pixels. */
export function wrapInPdf(source: ImageSource, width: number, height: number): Uint8Array {
  const { profile } = source;
  const space = profile ? '[/ICCBased 6 0 R]' : source.space;
  const content = Buffer.from(`${width} 0 0 ${height} 0 0 cm /I Do`);
  const image = `/Type /XObject /Subtype /Image /Width ${source.width} /Height ${source.height} /ColorSpace ${space}`;
  const objects: readonly Buffer[] = [
    Buffer.from('<</Type /Catalog /Pages 2 0 R>>'),
    Buffer.from('<</Type /Pages /Kids [3 0 R] /Count 1>>'),
    Buffer.from(
      `<</Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents 4 0 R /Resources <</XObject <</I 5 0 R>>>>>>`,
    ),
    stream('', content),
    stream(`${image} ${source.entries}`, source.data),
    ...(profile ? [stream(`/N ${profile.components} /Alternate ${source.space}`, profile.data)] : []),
  ];
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let at = parts[0]!.length;
  objects.forEach((object, index) => {
    const whole = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    offsets.push(at);
    at += whole.length;
    parts.push(whole);
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  const table = `xref\n0 ${count}\n0000000000 65535 f \n${entries}`;
  parts.push(Buffer.from(`${table}trailer\n<</Size ${count} /Root 1 0 R>>\nstartxref\n${at}\n%%EOF\n`));
  return Buffer.concat(parts);
}

function stream(entries: string, data: Uint8Array): Buffer {
  return Buffer.concat([
    Buffer.from(`<<${entries} /Length ${data.length}>>\nstream\n`),
    data,
    Buffer.from('\nendstream'),
  ]);
}
