import { deflateRawSync } from 'node:zlib';
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { docx, p, pixel, r, root, style } from '../../report/docx/docx.ts';
import type { BadInput } from '../bad-input.ts';
import { deflatedZeros, zipOf } from '../zip-bomb.ts';

const whole = () => docx(p(r('Báo cáo')) + p(r('Nội dung của báo cáo.')));
const withParts = (parts: Zippable) => () => zipSync({ ...unzipSync(whole()), ...parts }, { level: 1 });
const renamed = (bytes: Uint8Array, from: string, to: string) =>
  Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(from, to), 'latin1');
const body = (xml: string) => root('document', `<w:body>${xml}</w:body>`);
const typed = (doctype: string) => strToU8(body(p(r('&a;'))).replace('?>', `?>${doctype}`));
const picture = (id: string) =>
  p(
    `<w:r><w:drawing><wp:inline><wp:extent cx="900000" cy="900000"/><wp:docPr id="1" name="a" descr="Hình"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
  );
const external = (id: string) => picture(id).replace('r:embed', 'r:link');

const damaged = { rejected: 'damaged' } as const;
const tooLarge = { rejected: 'too-large' } as const;
const tooComplex = { rejected: 'too-complex' } as const;
const fine = { published: [] } as const;

/** Two gigabytes in two megabytes, under the name of a part. */
const bomb = (name: string, claimed: number) => () => {
  const parts = Object.entries(unzipSync(pictured())).filter(([own]) => own !== name);
  return zipOf([
    ...parts.map(([own, content]) => ({ name: own, data: deflateRawSync(content), claimed: content.length })),
    { name, data: deflatedZeros(2048), claimed },
  ]);
};
const pictured = () =>
  docx(p(r('Báo cáo')) + picture('rIdA'), {
    relationships: { rIdA: ['image', 'media/a.png'] },
    files: { 'media/a.png': pixel },
  });

/** Word files. */
export const word: readonly BadInput[] = [
  file('a bomb of 2 GB', bomb('word/document.xml', 2 ** 31), tooLarge, 512),
  file('a bomb of 2 GB that says it is small', bomb('word/document.xml', 1000), tooLarge),
  file('a picture that is a bomb', bomb('word/media/a.png', 1000), tooLarge),
  file('five pictures of 48 MB', manyPictures, tooLarge, 512),
  file('a container of 10,001 parts', manyParts, tooComplex),
  file('a Word file in a container', () => zipSync({ 'b.docx': whole() }), { rejected: 'wrong-format' }),
  file('a Word file in a Word file', withParts({ 'word/embeddings/b.docx': whole() }), fine),
  file('a name that walks', withParts({ '../x.xml': strToU8('x') }), damaged),
  file('a name from the root', withParts({ '/etc/x.xml': strToU8('x') }), damaged),
  file(
    'two parts of one name',
    () =>
      renamed(withParts({ 'word/documenX.xml': strToU8('x') })(), 'word/documenX.xml', 'word/document.xml'),
    damaged,
  ),
  file('an encrypted part', encryptedPart, { rejected: 'encrypted' }),
  file('a password', () => Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]), {
    rejected: 'encrypted',
  }),
  file(
    'the old format under the new name',
    () => Buffer.concat([compound, Buffer.from('WordDocument', 'utf16le')]),
    { rejected: 'wrong-format' },
  ),
  file('a PDF under its name', () => '%PDF-1.7\n', { rejected: 'wrong-format' }),
  file('cut off', () => whole().subarray(0, -30), damaged),
  file('its first hundred bytes', () => whole().subarray(0, 100), damaged),
  file(
    'entities of the machine',
    withParts({
      'word/document.xml': typed('<!DOCTYPE w:document [<!ENTITY a SYSTEM "file:///etc/passwd">]>'),
    }),
    damaged,
  ),
  file(
    'entities that multiply',
    withParts({ 'word/document.xml': typed('<!DOCTYPE w:document [<!ENTITY b "ha"><!ENTITY a "&b;&b;">]>') }),
    damaged,
  ),
  file(
    'a picture on the network',
    () =>
      docx(p(r('Báo cáo')) + external('rIdA'), {
        relationships: { rIdA: ['image', 'http://169.254.169.254/a.png', 'External'] },
      }),
    { published: ['remote-image'] },
  ),
  file(
    'a picture of the machine',
    () =>
      docx(p(r('Báo cáo')) + external('rIdA'), {
        relationships: { rIdA: ['image', 'file:///etc/passwd', 'External'] },
      }),
    { published: ['remote-image'] },
  ),
  file(
    'a template on the network',
    () =>
      docx(p(r('Báo cáo')), {
        relationships: { rIdA: ['attachedTemplate', 'http://169.254.169.254/t.dotm', 'External'] },
      }),
    fine,
  ),
  file('macros', withParts({ 'word/vbaProject.bin': strToU8('Sub AutoOpen()') }), {
    published: ['macros-ignored'],
  }),
  file(
    'an embedded object',
    () =>
      docx(
        p(r('Báo cáo')) +
          p('<w:r><w:object><o:OLEObject Type="Embed" ProgID="Package" r:id="rIdA"/></w:object></w:r>'),
        {
          relationships: { rIdA: ['oleObject', 'embeddings/a.bin'] },
          files: { 'embeddings/a.bin': compound },
        },
      ),
    { published: ['object-dropped'] },
  ),
  file(
    'a picture with the wrong extension',
    () =>
      docx(p(r('Báo cáo')) + picture('rIdA'), {
        relationships: { rIdA: ['image', 'media/a.jpg'] },
        files: { 'media/a.jpg': pixel },
      }),
    fine,
  ),
  file(
    'a picture that is none',
    () =>
      docx(p(r('Báo cáo')) + picture('rIdA'), {
        relationships: { rIdA: ['image', 'media/a.png'] },
        files: { 'media/a.png': 'chữ' },
      }),
    { published: ['unsupported-image'] },
  ),
  file(
    'elements 100,000 deep',
    withParts({ 'word/document.xml': strToU8(root('document', '<w:sdt>'.repeat(100_000))) }),
    tooComplex,
  ),
  file(
    '800,000 elements',
    withParts({ 'word/document.xml': strToU8(body('<w:p/>'.repeat(800_000))) }),
    tooComplex,
  ),
  file('100,000 runs', () => docx(p(r('a ').repeat(100_000))), { published: ['title-cut'] }),
  file(
    'a cell over a billion columns',
    () =>
      docx(
        `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr>${p(r('a'))}</w:tc></w:tr></w:tbl>`,
      ),
    fine,
  ),
  file(
    'a note that calls itself',
    () =>
      docx(p(`${r('Báo cáo')}<w:r><w:footnoteReference w:id="2"/></w:r>`), {
        footnotes: `<w:footnote w:id="2">${p(`${r('Chú thích')}<w:r><w:footnoteReference w:id="2"/></w:r>`)}</w:footnote>`,
      }),
    fine,
  ),
  file(
    'styles that rest on each other',
    () =>
      docx(p(r('Báo cáo'), '<w:pStyle w:val="A"/>'), {
        styles: style('A', 'a', '', 'B') + style('B', 'b', '', 'A'),
      }),
    fine,
  ),
  file('nothing in it', () => docx(''), { rejected: 'empty' }),
];

const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');

function file(name: string, bytes: BadInput['bytes'], ends: BadInput['ends'], memory?: number): BadInput {
  return { name: `Word: ${name}`, key: 'a.docx', bytes, ends, ...(memory && { memory }) };
}

/** Each below the limit of one part, together beyond that of all. */
function manyPictures(): Uint8Array {
  const names = ['a', 'b', 'c', 'd', 'e'];
  const text = docx(p(r('Báo cáo')) + names.map((name) => picture(`rId${name}`)).join(''), {
    relationships: Object.fromEntries(
      names.map((name) => [`rId${name}`, ['image', `media/${name}.png`] as const]),
    ),
  });
  const parts = Object.entries(unzipSync(text));
  const zeros = deflatedZeros(48);
  return zipOf([
    ...parts.map(([name, content]) => ({ name, data: deflateRawSync(content), claimed: content.length })),
    ...names.map((name) => ({ name: `word/media/${name}.png`, data: zeros, claimed: 1000 })),
  ]);
}

function manyParts(): Uint8Array {
  const names = Array.from({ length: 10_001 }, (_, at) => [`x/${at}`, new Uint8Array(0)]);
  return zipSync(Object.fromEntries(names) as Zippable, { level: 0 });
}

function encryptedPart(): Uint8Array {
  const bytes = Buffer.from(whole());
  const directory = bytes.indexOf('PK\x01\x02', 'latin1');
  bytes.writeUInt16LE(bytes.readUInt16LE(directory + 8) | 1, directory + 8);
  return bytes;
}
