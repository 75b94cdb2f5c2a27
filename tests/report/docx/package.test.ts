import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../functions/report/docx/read-docx.ts';
import { docx, p, pixel, r, root } from './docx.ts';

const core = '<dc:title>Thử</dc:title>';
const whole = docx(p(r('a')), { core });

/** The code of the reason for which bytes are rejected. */
async function rejection(bytes: Uint8Array): Promise<string> {
  const error: unknown = await readDocx({ key: 'a.docx', bytes }).then(
    () => 'read',
    (reason: unknown) => reason,
  );
  return (error as { reason?: { code: string } }).reason?.code ?? String(error);
}

/** The small file with some parts replaced. */
function withParts(parts: Zippable): Uint8Array {
  return zipSync({ ...unzipSync(whole), ...parts }, { level: 1 });
}

/** Replaces every occurrence of a name, so that two entries of a zip may share one. */
function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1').replaceAll(from, to);
  return Buffer.from(text, 'latin1');
}

describe('a file is rejected', () => {
  test('as damaged where it is cut off or no zip', async () => {
    expect(await rejection(whole.subarray(0, whole.length - 30))).toBe('damaged');
    expect(await rejection(whole.subarray(0, 100))).toBe('damaged');
    expect(await rejection(strToU8('PK\u0003\u0004 và chữ'))).toBe('damaged');
    expect(await rejection(new Uint8Array(0))).toBe('damaged');
  });

  test('as damaged where a part does not inflate', async () => {
    const broken = Uint8Array.from(docx(p(r('abc '.repeat(500)))));
    const at = Buffer.from(broken).indexOf('word/document.xml') + 40;
    broken.fill(0xff, at, at + 20);
    expect(await rejection(broken)).toBe('damaged');
  });

  test('as damaged where two parts have one name, in either case', async () => {
    const twin = withParts({ 'word/documenX.xml': strToU8('x') });
    expect(await rejection(renamed(twin, 'word/documenX.xml', 'word/document.xml'))).toBe('damaged');
    expect(await rejection(withParts({ 'WORD/document.xml': strToU8('x') }))).toBe('damaged');
  });

  test('as damaged where a name leaves the container', async () => {
    expect(await rejection(withParts({ '../x.xml': strToU8('x') }))).toBe('damaged');
    expect(await rejection(withParts({ '/x.xml': strToU8('x') }))).toBe('damaged');
    expect(await rejection(withParts({ 'word\\x.xml': strToU8('x') }))).toBe('damaged');
  });

  test('as encrypted where a part is', async () => {
    const bytes = Buffer.from(whole);
    const directory = bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    bytes.writeUInt16LE(bytes.readUInt16LE(directory + 8) | 1, directory + 8);
    expect(await rejection(bytes)).toBe('encrypted');
  });

  test('as too complex where it has too many parts', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 10_001 }, (_, index) => [`x/${index}`, strToU8('')]),
    );
    expect(await rejection(zipSync(many, { level: 0 }))).toBe('too-complex');
  });

  test('as too large where a part is a bomb, also one that lies about its size', async () => {
    const bomb = withParts({ 'word/document.xml': new Uint8Array(48 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(300_000);
    expect(await rejection(bomb)).toBe('too-large');
    const liar = Buffer.from(bomb);
    const directory = liar.lastIndexOf('word/document.xml') - 46;
    liar.writeUInt32LE(1000, directory + 24);
    expect(await rejection(liar)).toBe('too-large');
  });

  test('as too large where its pictures inflate beyond what an upload may be', async () => {
    const picture = new Uint8Array(24 * 1024 * 1024);
    picture.set(pixel.subarray(0, 8));
    const names = ['a', 'b', 'c'];
    const bytes = docx(p(r('x')), {
      files: Object.fromEntries(names.map((name) => [`media/${name}.png`, picture])),
      relationships: Object.fromEntries(names.map((name) => [name, ['image', `media/${name}.png`] as const])),
    });
    expect(await rejection(bytes)).toBe('too-large');
  });

  test('as damaged where a part declares a document type: no entity is ever expanded', async () => {
    const lol = '<!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
    const external = '<!DOCTYPE w:document [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
    const xml = root('document', `<w:body>${p(r('&a;'))}</w:body>`);
    for (const type of [lol, external]) {
      const part = strToU8(xml.replace('?>', `?>${type}`));
      expect(await rejection(withParts({ 'word/document.xml': part }))).toBe('damaged');
    }
  });

  test('as damaged where XML is not well formed or not in its encoding', async () => {
    for (const xml of ['<w:document', '<a><b></a>', '', '<a/><b/>', '<a>&nbsp;</a>']) {
      expect(await rejection(withParts({ 'word/document.xml': strToU8(xml) }))).toBe('damaged');
    }
    expect(await rejection(withParts({ 'word/document.xml': Uint8Array.of(0x3c, 0x61, 0x3e, 0xff) }))).toBe(
      'damaged',
    );
  });

  test('as of the wrong format where it is another container', async () => {
    expect(await rejection(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }))).toBe('wrong-format');
  });

  test('as too complex where a paragraph is longer than any book', async () => {
    const long = root('document', `<w:body>${p(r('chữ '.repeat(600_000)))}</w:body>`);
    expect(await rejection(withParts({ 'word/document.xml': strToU8(long) }))).toBe('too-complex');
  });

  test('as too complex where elements are too many or too deep', async () => {
    const deep = '<w:sdt>'.repeat(100_000);
    expect(await rejection(withParts({ 'word/document.xml': strToU8(root('document', deep)) }))).toBe(
      'too-complex',
    );
    const wide = '<w:p/>'.repeat(800_000);
    expect(await rejection(withParts({ 'word/document.xml': strToU8(root('document', wide)) }))).toBe(
      'too-complex',
    );
  });
});

test('tables nested beyond the limit give their text', async () => {
  const depth = 100;
  const line = '<w:tblBorders><w:top w:val="single"/></w:tblBorders>';
  const open = `<w:tbl><w:tblPr>${line}</w:tblPr><w:tr><w:tc>`;
  const body = `${open.repeat(depth)}${p(r('đáy'))}${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`;
  const { blocks } = await readDocx({ key: 'a.docx', bytes: docx(body, { core }) });
  expect(JSON.stringify(blocks)).toContain('đáy');
});

test('a part in UTF-16 is read', async () => {
  const xml = root('document', `<w:body>${p(r('Đỗ'))}</w:body>`).replace('UTF-8', 'UTF-16');
  const bytes = withParts({ 'word/document.xml': Buffer.from(`\ufeff${xml}`, 'utf16le') });
  const { blocks } = await readDocx({ key: 'a.docx', bytes });
  expect(blocks).toEqual([{ kind: 'paragraph', inlines: [{ kind: 'text', text: 'Đỗ' }] }]);
});

test('whatever is changed in a file, it is read or rejected', async () => {
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return seed % below;
  };
  for (let round = 0; round < 300; round++) {
    const bytes = Uint8Array.from(whole);
    for (let change = 0; change < 3; change++) bytes[random(bytes.length)] = random(256);
    expect(await rejection(bytes)).toMatch(/^(read|damaged|encrypted|wrong-format|too-large|too-complex)$/);
  }
});
