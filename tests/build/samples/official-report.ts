import { type Parts, p, r, root, style } from '../../report/docx/docx.ts';

const centred = '<w:jc w:val="center"/>';
const bodyText = '<w:jc w:val="both"/><w:ind w:firstLine="720"/>';
const bold = '<w:b/>';
const lines =
  '<w:tblBorders><w:top w:val="single"/><w:left w:val="single"/><w:bottom w:val="single"/><w:right w:val="single"/><w:insideH w:val="single"/><w:insideV w:val="single"/></w:tblBorders>';

function cell(content: string, properties = ''): string {
  return `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${content}</w:tc>`;
}

function row(...cells: readonly string[]): string {
  return `<w:tr>${cells.join('')}</w:tr>`;
}

const head = `<w:tr><w:trPr><w:tblHeader/></w:trPr>`;
const number = (text: string) => cell(p(r(text), '<w:jc w:val="right"/>'));
const name = (text: string, look = '') => cell(p(r(text, look)));

function column(...texts: readonly (readonly [text: string, look?: string])[]): string {
  return cell(texts.map(([text, look]) => p(r(text, look), centred)).join(''));
}

const letterhead = `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="5600"/></w:tblGrid>${row(
  column(['ỦY BAN NHÂN DÂN'], ['XÃ NẬM LẨY', bold], ['––––––'], ['Số: 61/BC-UBND']),
  column(
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', bold],
    ['Độc lập - Tự do - Hạnh phúc', '<w:b/><w:u w:val="single"/>'],
    ['Nậm Lẩy, ngày 08 tháng 5 năm 2026', '<w:i/>'],
  ),
)}</w:tbl>`;

const merged = '<w:vMerge w:val="restart"/>';
const canals = `<w:tbl><w:tblPr>${lines}</w:tblPr><w:tblGrid><w:gridCol w:w="700"/><w:gridCol w:w="4000"/><w:gridCol w:w="2400"/><w:gridCol w:w="2400"/></w:tblGrid>
${head}${name('TT', bold).replace('<w:tc>', `<w:tc><w:tcPr>${merged}</w:tcPr>`)}${name('Tuyến kênh', bold).replace('<w:tc>', `<w:tc><w:tcPr>${merged}</w:tcPr>`)}${cell(p(r('Chiều dài (m)', bold), centred), '<w:gridSpan w:val="2"/>')}</w:tr>
${head}${cell(p(''), '<w:vMerge/>')}${cell(p(''), '<w:vMerge/>')}${name('Đã nạo vét', bold)}${name('Còn lại', bold)}</w:tr>
${row(number('1'), name('Kênh Pá Khoang'), number('1.450'), number('320'))}
${row(number('2'), name('Kênh Huổi Sẳn'), number('980'), number('0'))}
${row(cell(p(r('Cộng', bold)), '<w:gridSpan w:val="2"/>'), number('2.430'), number('320'))}</w:tbl>`;

const signature = `<w:tbl><w:tblPr/>${row(
  cell(
    p(r('Nơi nhận:', '<w:b/><w:i/>')) +
      p(r('- Phòng Kinh tế;')) +
      p(r('- Thường trực Đảng ủy;')) +
      p(r('- Lưu: VT, KT.')),
  ),
  column(
    ['TM. ỦY BAN NHÂN DÂN', bold],
    ['KT. CHỦ TỊCH', bold],
    ['PHÓ CHỦ TỊCH', bold],
    ['Vàng Thị Dợ', bold],
  ),
)}</w:tbl>`;

const item = (text: string, level = 0) =>
  p(r(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="2"/></w:numPr>`);
const heading = (level: number, text: string) => p(r(text, bold), `<w:pStyle w:val="Heading${level}"/>`);

const picture =
  '<w:r><w:drawing><wp:inline><wp:extent cx="4572000" cy="2286000"/><wp:docPr id="1" name="Picture 1" descr="Biểu đồ mực nước hồ theo tháng"/>' +
  '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="Picture 1"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="image"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="4572000" cy="2286000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';

const box =
  '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>' +
  `${p(r('Đường dây nóng trực thủy lợi: 0203 555 0114'))}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>` +
  `<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${p(r('Đường dây nóng trực thủy lợi: 0203 555 0114'))}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

const note = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="1"/></w:r>';
const comment = '<w:r><w:commentReference w:id="0"/></w:r>';
const changed = `<w:del w:id="8" w:author="Cán bộ"><w:r><w:delText>hai mươi</w:delText></w:r></w:del><w:ins w:id="9" w:author="Cán bộ">${r('hai mươi mốt')}</w:ins>`;

/** A state report as Word writes it: letterhead, numbered headings, merged cells, changes, a text box, a signature. */
export const reportBody: string =
  letterhead +
  p('') +
  p(r('BÁO CÁO', bold), centred) +
  p(r('Kết quả nạo vét kênh mương, chuẩn bị nước tưới vụ mùa năm 2026', bold), centred) +
  p(r('–––––––––'), centred) +
  p(r('Thực hiện kế hoạch sản xuất vụ mùa, Ủy ban nhân dân xã Nậm Lẩy báo cáo như sau:'), bodyText) +
  heading(1, 'TÌNH HÌNH CHUNG') +
  p(
    `${r('Toàn xã có ')}${changed}${r(' tuyến kênh')}${note}${r(', tưới cho 312 ha ruộng.')}${comment}`,
    bodyText,
  ) +
  heading(2, 'Nạo vét') +
  p(r('Bảng 1. Kết quả nạo vét', bold), centred) +
  canals +
  heading(2, 'Tích nước') +
  p(
    `${r('Hồ Pá Khoang tích 3,2 triệu m')}${r('3', '<w:vertAlign w:val="superscript"/>')}${r(' nước.')}${box}`,
    bodyText,
  ) +
  p(picture, centred) +
  p(r('Hình 1. Mực nước hồ Pá Khoang', '<w:i/>'), centred) +
  heading(1, 'NHIỆM VỤ') +
  item('Hoàn thành 320 m kênh còn lại;') +
  item('Sửa ba cống lấy nước:') +
  item('cống Bản Mạ;', 1) +
  item('cống Bản Chiềng.', 1) +
  item('Phân công trực đêm.') +
  p(r('Trên đây là báo cáo của Ủy ban nhân dân xã Nậm Lẩy./.'), bodyText) +
  signature +
  '<w:sectPr><w:headerReference w:type="default" r:id="header"/></w:sectPr>';

function level(index: number, format: string, text: string, more = ''): string {
  return `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

/** The other parts of it; `chart` is a picture. */
export function reportParts(chart: Uint8Array): Parts {
  const numbered = (ilvl: number) =>
    `<w:pPr><w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="${ilvl}"/></w:pPr>`;
  return {
    styles: style('Heading1', 'heading 1', numbered(0)) + style('Heading2', 'heading 2', numbered(1)),
    numbering:
      `<w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.', '<w:pStyle w:val="Heading1"/>')}${level(1, 'decimal', '%2.', '<w:pStyle w:val="Heading2"/>')}</w:abstractNum>` +
      `<w:abstractNum w:abstractNumId="1">${level(0, 'lowerLetter', '%1)')}${level(1, 'bullet', '-')}</w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
    footnotes: `<w:footnote w:id="1">${p(`<w:r><w:footnoteRef/></w:r>${r(' Không tính kênh nội đồng do các bản tự quản.')}`)}</w:footnote>`,
    core: '<dc:title>Báo cáo kênh mương</dc:title><dc:creator>Vàng Thị Dợ</dc:creator>',
    files: {
      'media/image1.png': chart,
      'header1.xml': root(
        'hdr',
        p('<w:fldSimple w:instr="PAGE"><w:r><w:t>2</w:t></w:r></w:fldSimple>', centred),
      ),
      'comments.xml': root('comments', `<w:comment w:id="0">${p(r('Kiểm tra lại số liệu'))}</w:comment>`),
    },
    relationships: {
      image: ['image', 'media/image1.png'],
      header: ['header', 'header1.xml'],
      comments: ['comments', 'comments.xml'],
    },
  };
}
