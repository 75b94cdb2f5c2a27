import { expect, test } from 'vitest';
import { p, r, read, style, styled } from './docx.ts';

const centred = '<w:jc w:val="center"/>';

/** A table of two columns without lines, lines of a cell apart by `|`. */
function columns(left: string, right: string): string {
  const cell = (text: string) =>
    `<w:tc>${text
      .split('|')
      .map((line) => p(r(line), centred))
      .join('')}</w:tc>`;
  return `<w:tbl><w:tblPr/><w:tr>${cell(left)}${cell(right)}</w:tr></w:tbl>`;
}

const letterhead = columns(
  'UBND HUYỆN SƠN HẢI|ỦY BAN NHÂN DÂN XÃ ĐỒI CHÈ|Số: 09/BC-UBND',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập - Tự do - Hạnh phúc|Đồi Chè, ngày 04 tháng 02 năm 2026',
);
const title = p(r('BÁO CÁO', '<w:b/>'), centred) + p(r('Tình hình trồng rừng', '<w:b/>'), centred);
const signature = columns('Nơi nhận:|- Như trên;|- Lưu: VT.', 'TM. ỦY BAN NHÂN DÂN|CHỦ TỊCH|Lò Văn Tình');

test('letterhead, title and signature of an official document become metadata', async () => {
  const { metadata, blocks } = await read(letterhead + title + p(r('Toàn xã trồng 12 ha.')) + signature);
  expect(blocks).toEqual([{ kind: 'paragraph', inlines: [{ kind: 'text', text: 'Toàn xã trồng 12 ha.' }] }]);
  expect(metadata).toEqual({
    profile: 'state',
    title: 'Báo cáo Tình hình trồng rừng',
    type: 'Báo cáo',
    subject: 'Tình hình trồng rừng',
    number: '09/BC-UBND',
    issuer: 'Ủy ban nhân dân xã Đồi Chè',
    parentIssuer: 'Ủy ban nhân dân huyện Sơn Hải',
    place: 'Đồi Chè',
    date: '2026-02-04',
    recipients: ['Như trên', 'Lưu: VT'],
    signer: { mandate: 'TM. ỦY BAN NHÂN DÂN', role: 'Chủ tịch', name: 'Lò Văn Tình' },
  });
});

test('the printed title is no guess: it stands against the title of the properties', async () => {
  const core = '<dc:title>Báo cáo cũ</dc:title><dc:creator>Lò Thị Mai</dc:creator>';
  const { metadata } = await read(letterhead + title + p(r('x')), { core });
  expect(metadata).toMatchObject({ title: 'Báo cáo Tình hình trồng rừng', author: 'Lò Thị Mai' });
});

test('the title of the properties names an article that shows none', async () => {
  const { metadata } = await read(p(r('x')), { core: '<dc:title>Chuyện  làng</dc:title>' });
  expect(metadata).toEqual({ title: 'Chuyện làng' });
});

test('a paragraph in the style of titles is the title', async () => {
  const { metadata } = await read(styled('T', 'Chuyện bản') + p(r('x')), {
    styles: style('T', 'Title'),
    core: '<dc:title>Chuyện làng</dc:title>',
  });
  expect(metadata.title).toBe('Chuyện bản');
});

test('what programs fill in by themselves is neither title nor author', async () => {
  for (const [name, by] of [
    ['Document1', 'Admin'],
    ['Microsoft Word - bc.doc', 'python-docx'],
    ['bao cao.docx', 'Windows User'],
  ]) {
    const { metadata } = await read(p(r('x')), {
      core: `<dc:title>${name}</dc:title><dc:creator>${by}</dc:creator>`,
    });
    expect(metadata.title).toBe('x');
    expect(metadata).not.toHaveProperty('author');
  }
});
