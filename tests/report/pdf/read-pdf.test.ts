import PDFDocument from 'pdfkit';
import { describe, expect, test } from 'vitest';
import { textOfBlocks } from '../../../functions/document/text-of.ts';
import { readReport } from '../../../functions/report/read-report.ts';
import { buildPages, show, stream } from './build-pdf.ts';

const read = (bytes: Uint8Array) => readReport({ key: 'a.pdf', bytes });

/** A PDF that PDFKit protects. */
function protectedPdf(passwords: { userPassword?: string; ownerPassword: string }): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const document = new PDFDocument({ pdfVersion: '1.7', ...passwords });
    const parts: Buffer[] = [];
    document.on('data', (part: Buffer) => parts.push(part));
    document.on('end', () => resolve(Buffer.concat(parts)));
    document.text('So 12').end();
  });
}

describe('text', () => {
  test('a paragraph a page, the lines joined', async () => {
    const report = await read(
      buildPages([show(50, 700, 'Mot hai') + show(50, 680, 'ba'), '', show(50, 700, 'bon')]),
    );
    expect(textOfBlocks(report.blocks)).toEqual(['Mot hai ba', 'bon']);
    expect(report.warnings).toEqual([]);
  });

  test('of a scan is missed, and said so', async () => {
    const report = await read(buildPages(['0 0 100 100 re f']));
    expect(report.blocks).toEqual([]);
    expect(report.warnings.map(({ code }) => code)).toEqual(['no-text']);
  });
});

describe('properties', () => {
  const info = (title: string, author: string) =>
    buildPages([show(50, 700, 'x')], '', '/Info 100 0 R', [`<</Title ${title} /Author ${author}>>`]);
  const utf16 = (text: string) => `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;

  test('are read, in either normal form', async () => {
    const { metadata } = await read(info(utf16('Báo cáo quý I'.normalize('NFD')), utf16('Nguyễn Thị Hạnh')));
    expect(metadata).toEqual({ title: 'Báo cáo quý I', author: 'Nguyễn Thị Hạnh' });
  });

  test.each([
    ['(Microsoft Word - bao cao.doc)', '(Admin)'],
    ['(Untitled)', '(HP)'],
    ['(Scan_20260101_0012)', '(may tinh 12)'],
    ['(B\\270o c\\270o qu\\375)', '(NguyÔn V\\250n)'],
    ['()', '()'],
  ])('of programs are not: %s, %s', async (title, author) => {
    expect((await read(info(title, author))).metadata).toEqual({});
  });

  test('in XMP stand in for those that are missing', async () => {
    const xmp =
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">Quyết định &amp; quy chế</rdf:li></rdf:Alt></dc:title><dc:creator><rdf:Seq><rdf:li>Lê Văn Tám</rdf:li></rdf:Seq></dc:creator><dc:date>2026-03-02T08:00:00Z</dc:date></rdf:Description></rdf:RDF></x:xmpmeta>';
    const { metadata } = await read(buildPages([show(50, 700, 'x')], '/Metadata 100 0 R', '', [stream(xmp)]));
    expect(metadata).toEqual({ title: 'Quyết định & quy chế', author: 'Lê Văn Tám', date: '2026-03-02' });
  });
});

describe('what the file holds besides', () => {
  test('a script is named', async () => {
    const names = '/Names <</JavaScript <</Names [(a) <</S /JavaScript /JS (app.alert\\(1\\))>>]>>>>';
    const { warnings } = await read(buildPages([show(50, 700, 'x')], names));
    expect(warnings.map(({ code }) => code)).toEqual(['pdf-script']);
  });

  test('an attachment is named', async () => {
    const names = '/Names <</EmbeddedFiles <</Names [(a.txt) 100 0 R]>>>>';
    const more = ['<</Type /Filespec /F (a.txt) /EF <</F 101 0 R>>>>', stream('hello')];
    const { warnings } = await read(buildPages([show(50, 700, 'x')], names, '', more));
    expect(warnings.map(({ code }) => code)).toEqual(['pdf-attachments']);
  });
});

describe('is refused', () => {
  test('where it asks for a password', async () => {
    const bytes = await protectedPdf({ userPassword: 'mo', ownerPassword: 'chu' });
    await expect(read(bytes)).rejects.toMatchObject({ reason: { code: 'encrypted' } });
  });

  test('but not where only printing and editing ask for one', async () => {
    const { blocks } = await read(await protectedPdf({ ownerPassword: 'chu' }));
    expect(textOfBlocks(blocks)).toEqual(['So 12']);
  });

  test('where its end is missing', async () => {
    const whole = buildPages([show(50, 700, 'x')]);
    for (const length of [9, 100, whole.length - 7]) {
      await expect(read(whole.subarray(0, length))).rejects.toMatchObject({ reason: { code: 'damaged' } });
    }
  });

  test.each([
    ['nothing but a header', '%PDF-1.7\n%%EOF'],
    ['no pages', '%PDF-1.7\n1 0 obj\n<</Type /Catalog>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF'],
    [
      'a page tree in a circle',
      Buffer.from(buildPages(['x']))
        .toString('latin1')
        .replace('/Kids [3 0 R]', '/Kids [2 0 R]'),
    ],
  ])('with %s', async (_, text) => {
    await expect(read(Buffer.from(text, 'latin1'))).rejects.toMatchObject({ reason: { code: 'damaged' } });
  });
});

test('a secrecy stamp beside other words keeps a PDF from the public', async () => {
  const stamped = buildPages([show(50, 700, 'UBND XA') + show(300, 700, 'M\\200T')]);
  const names = '/Encoding <</Type /Encoding /Differences [128 /uni1EAC]>>';
  const bytes = Buffer.from(
    Buffer.from(stamped).toString('latin1').replace('/BaseFont', `${names} /BaseFont`),
    'latin1',
  );
  await expect(read(bytes)).rejects.toMatchObject({ reason: { code: 'secrecy-stamp' } });
});

test('an official document is recognised by its first page', async () => {
  // Helvetica has no Vietnamese letters: the project's own PDF shows what the press writes.
  const { renderReport } = await import('../../../functions/publishing/render-report.ts');
  const text = [
    'ỦY BAN NHÂN DÂN                      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    ' PHƯỜNG AN THẠCH                           Độc lập - Tự do - Hạnh phúc',
    '',
    'Số: 118/QĐ-UBND                       An Thạch, ngày 15 tháng 6 năm 2026',
    '',
    '                              QUYẾT ĐỊNH',
    '                 Ban hành Quy chế làm việc của Tổ công nghệ',
    '',
    'Căn cứ Luật Tổ chức chính quyền địa phương;',
  ].join('\n');
  const source = { key: 'qd.txt', bytes: Buffer.from(text), userMetadata: {} };
  const { pdf } = await renderReport(source, async () => new Map());
  const { metadata } = await read(pdf);
  expect(metadata).toMatchObject({
    title: 'Quyết định Ban hành Quy chế làm việc của Tổ công nghệ',
    number: '118/QĐ-UBND',
    type: 'Quyết định',
    date: '2026-06-15',
    place: 'An Thạch',
    issuer: 'Ủy ban nhân dân phường An Thạch',
    profile: 'state',
  });
});
