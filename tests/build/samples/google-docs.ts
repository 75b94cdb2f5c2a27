import { type Parts, p, r, style } from '../../report/docx/docx.ts';

const spacing = '<w:spacing w:before="0" w:line="276" w:lineRule="auto"/>';
const font =
  '<w:rFonts w:ascii="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="26"/><w:rtl w:val="0"/>';

function text(content: string, look = ''): string {
  return r(content, look + font);
}

function item(content: string, level: number, instance: number): string {
  const numbering = `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${instance}"/></w:numPr>`;
  return p(text(content), `${numbering}${spacing}<w:ind w:left="${720 * (level + 1)}" w:hanging="360"/>`);
}

const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:color="000000" w:space="0" w:sz="8" w:val="single"/>`)
  .join('');
const cell = (content: string, look = '') =>
  `<w:tc><w:tcPr><w:shd w:fill="auto"/></w:tcPr>${p(text(content, look), spacing)}</w:tc>`;
const row = (...cells: readonly string[]) =>
  `<w:tr><w:trPr><w:cantSplit w:val="0"/><w:tblHeader w:val="0"/></w:trPr>${cells.join('')}</w:tr>`;
const bold = '<w:b w:val="1"/>';

const contents =
  '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique w:val="1"/></w:docPartObj></w:sdtPr><w:sdtContent>' +
  p(
    `<w:hyperlink w:anchor="_heading=h.a1">${text('Mục tiêu')}<w:r><w:tab/></w:r>${text('1')}</w:hyperlink>`,
  ) +
  '</w:sdtContent></w:sdt>';

/** A plan as Google Docs exports it: title style, contents, lists by instance, a table with explicit borders. */
export const googleBody: string =
  p(text('Kế hoạch trồng cây ven suối Huổi Sẳn năm 2026'), `<w:pStyle w:val="Title"/>${spacing}`) +
  contents +
  p(
    `<w:bookmarkStart w:id="0" w:name="_heading=h.a1"/><w:bookmarkEnd w:id="0"/>${text('Mục tiêu')}`,
    '<w:pStyle w:val="Heading1"/>',
  ) +
  p(
    text('Trồng mới ') + text('1.200 cây', bold) + text(' gồm vối, sung và tre gai, giữ bờ suối dài 2,6 km.'),
    spacing,
  ) +
  p(text('Việc cần làm'), '<w:pStyle w:val="Heading1"/>') +
  item('Chuẩn bị giống', 0, 1) +
  item('Vườn ươm Bản Mạ: 700 cây', 1, 1) +
  item('Vườn ươm Bản Chiềng: 500 cây', 1, 1) +
  item('Đào hố trước ngày 20/5', 0, 1) +
  p(text('Cần mang theo:'), spacing) +
  item('Cuốc, xẻng', 0, 2) +
  item('Nước uống', 0, 2) +
  p('') +
  `<w:tbl><w:tblPr><w:tblStyle w:val="Table1"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w="4680"/><w:gridCol w:w="4680"/></w:tblGrid>` +
  row(cell('Bản', bold), cell('Số người', bold)) +
  row(cell('Bản Mạ'), cell('45')) +
  row(cell('Bản Chiềng'), cell('38')) +
  '</w:tbl>' +
  p(
    `${text('Xem lại phần ')}<w:hyperlink w:anchor="_heading=h.a1">${text('Mục tiêu', '<w:u w:val="single"/>')}</w:hyperlink>${text(' hoặc ')}<w:hyperlink r:id="site">${text('trang của xã', '<w:u w:val="single"/>')}</w:hyperlink>${text('.')}`,
    spacing,
  );

function levels(format: (level: number) => string): string {
  return [0, 1, 2]
    .map((level) => `<w:lvl w:ilvl="${level}"><w:start w:val="1"/>${format(level)}</w:lvl>`)
    .join('');
}

/** The other parts of it. */
export const googleParts: Parts = {
  styles:
    style('Title', 'Title') +
    style('Heading1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>') +
    '<w:style w:type="table" w:styleId="Table1"><w:name w:val="Table1"/></w:style>',
  numbering:
    `<w:abstractNum w:abstractNumId="1">${levels((level) => `<w:numFmt w:val="${level === 0 ? 'decimal' : 'lowerLetter'}"/><w:lvlText w:val="%${level + 1}."/>`)}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="2">${levels(() => '<w:numFmt w:val="bullet"/><w:lvlText w:val="●"/>')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>',
  relationships: { site: ['hyperlink', 'https://namlay.example.vn/', 'External'] },
};
