/** A PDF written by hand: objects from number 1, of which the first is the catalog. */
function buildPdf(objects: readonly string[], trailer = ''): Uint8Array {
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, i) => {
    const at = Buffer.byteLength(file);
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const start = Buffer.byteLength(file);
  const count = objects.length + 1;
  file += `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<</Size ${count} /Root 1 0 R ${trailer}>>\n`;
  return Buffer.from(`${file}startxref\n${start}\n%%EOF\n`);
}

export const stream = (body: string, entries = '') =>
  `<<${entries} /Length ${Buffer.byteLength(body)}>>\nstream\n${body}\nendstream`;

/** A PDF of pages of A4 with the given content; `catalog` and `trailer` are further entries, `more` objects from 100. */
export function buildPages(
  contents: readonly string[],
  catalog = '',
  trailer = '',
  more: readonly string[] = [],
) {
  const kids = contents.map((_, i) => `${3 + 2 * i} 0 R`).join(' ');
  const font = '<</Font <</F <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>>>>';
  const pages = contents.flatMap((content, i) => [
    `<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${4 + 2 * i} 0 R /Resources ${font}>>`,
    stream(content),
  ]);
  const known = [
    `<</Type /Catalog /Pages 2 0 R ${catalog}>>`,
    `<</Type /Pages /Kids [${kids}] /Count ${contents.length}>>`,
    ...pages,
  ];
  const filler = more.length > 0 ? Array<string>(99 - known.length).fill('null') : [];
  return buildPdf([...known, ...filler, ...more], trailer);
}

/** Text at a place in points from bottom left. */
export const show = (x: number, y: number, text: string) => `BT /F 13 Tf ${x} ${y} Td (${text}) Tj ET\n`;
