import type { Block, Document, Inline, Metadata, TextInline } from '../../functions/document/types.ts';
import { png } from '../pdf/sample.ts';

type Text = string | Inline;
const inlines = (parts: readonly Text[]): Inline[] =>
  parts.map((part) => (typeof part === 'string' ? { kind: 'text', text: part } : part));
const p = (...parts: Text[]): Block => ({ kind: 'paragraph', inlines: inlines(parts) });
const h = (level: 1 | 2 | 3, text: string, id?: string): Block => ({
  kind: 'heading',
  level,
  inlines: inlines([text]),
  ...(id && { id }),
});
const styled = (text: string, marks: NonNullable<TextInline['marks']>): Inline => ({
  kind: 'text',
  text,
  marks,
});
const link = (text: string, href: string): Inline => ({ kind: 'text', text, href });
const note = (id: string): Inline => ({ kind: 'note', note: id });
const list = (ordered: boolean, ...items: [string, ...Block[]][]): Block => ({
  kind: 'list',
  ordered,
  items: items.map(([label, ...blocks]) => ({ label, blocks })),
});
const cell = (text: string, more: object = {}) => ({ blocks: text ? [p(text)] : [], ...more });

const chart = png(2, 8, [30, 80, 140, 210, 225, 240]);

function document(
  metadata: Partial<Metadata>,
  blocks: readonly Block[],
  more: Partial<Document> = {},
): Document {
  return {
    metadata: { title: 'Báo cáo', recipients: [], language: 'vi', profile: 'article', ...metadata },
    blocks,
    footnotes: {},
    images: {},
    ...more,
  };
}

const prose =
  'Trong quý, phường đã hoàn thành việc rà soát hạ tầng, sửa chữa các tuyến đường xuống cấp và lắp thêm đèn chiếu sáng ở những ngõ còn tối. Nhân dân đồng tình, tự nguyện đóng góp ngày công và vật liệu; nhiều hộ hiến đất để mở rộng mặt đường. Công tác tuyên truyền được đổi mới, đi vào từng khu dân cư, từng gia đình.';

const article = document(
  {
    title: 'Làng nghề dệt thổ cẩm Nà Rẫy: Ổn định việc làm, giữ gìn bản sắc',
    date: '2026-04-13',
    author: 'Nông Thị Hạnh',
    summary: 'Sau ba năm khôi phục, tổ hợp tác có 42 thành viên và bán được hàng ra ngoài tỉnh.',
    toc: true,
  },
  [
    h(1, 'Bối cảnh', 'boi-canh'),
    p(
      prose,
      ' Xem thêm ',
      link('trang của huyện', 'https://example.vn/làng-nghề'),
      ' hoặc ',
      link('mục sau', '#ket-qua'),
      '.',
    ),
    p(
      'Có chữ ',
      styled('đậm', { bold: true }),
      ', ',
      styled('nghiêng', { italic: true }),
      ', ',
      styled('gạch chân', { underline: true }),
      ', ',
      styled('gạch bỏ', { strike: true }),
      ', ',
      styled('mã', { code: true }),
      ', H',
      styled('2', { script: 'sub' }),
      'O, m',
      styled('2', { script: 'super' }),
      '; ký hiệu ☑ ≤ α β ж và chữ lạ 漢.',
      note('a'),
    ),
    h(2, 'Việc đã làm'),
    list(
      true,
      [
        '1.',
        p('Mở hai lớp dạy nghề:'),
        list(false, ['–', p('lớp dệt, 20 người;')], ['–', p('lớp nhuộm chàm, 22 người.')]),
      ],
      ['2.', p('Đăng ký nhãn hiệu tập thể, nộp hồ sơ ngày 05/3/2026.')],
    ),
    { kind: 'quote', blocks: [p('Khung cửi im tiếng thì làng cũng buồn, nay tối nào cũng nghe lách cách.')] },
    { kind: 'code', text: 'doanh-thu\n├── 2024    118.500.000\n└── 2025    264.300.000\n' },
    h(1, 'Kết quả', 'ket-qua'),
    {
      kind: 'table',
      columns: [{}, { align: 'right' }, { align: 'right' }, {}],
      headRows: 2,
      caption: inlines(['Bảng 1. Doanh thu theo sản phẩm (triệu đồng)']),
      rows: [
        {
          cells: [
            cell('Sản phẩm', { rowSpan: 2 }),
            cell('Doanh thu', { columnSpan: 2 }),
            cell('Ghi chú', { rowSpan: 2 }),
          ],
        },
        { cells: [cell('2024'), cell('2025')] },
        { cells: [cell('Khăn', { header: true }), cell('48,5'), cell('102,75'), cell('')] },
        {
          cells: [
            cell('Túi', { header: true }),
            cell('70'),
            cell('1.161,5'),
            cell('Bán qua mạng từ tháng 6'),
          ],
        },
        { cells: [cell('Cộng', { columnSpan: 3 }), cell('≈ 1,4 tỷ đồng')] },
      ],
    },
    {
      kind: 'figure',
      image: 'chart',
      alt: 'Hai khối màu',
      width: 180,
      height: 90,
      caption: inlines(['Hình 1. Màu chàm và màu nền']),
    },
    { kind: 'rule' },
    p(prose),
  ],
  { footnotes: { a: [p('Chữ Hán trong gia phả, phông chữ không có.')] }, images: { chart } },
);

const state = document(
  {
    profile: 'state',
    title: 'Báo cáo Kết quả công tác vệ sinh môi trường quý I năm 2026',
    type: 'Báo cáo',
    subject: 'Kết quả công tác vệ sinh môi trường quý I năm 2026',
    number: '05/BC-UBND',
    parentIssuer: 'Ủy ban nhân dân thành phố Vĩnh Lạc',
    issuer: 'Ủy ban nhân dân phường An Thượng',
    place: 'An Thượng',
    date: '2026-01-05',
    signer: { mandate: 'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH', role: 'Phó Chủ tịch', name: 'Lò Văn Ổn' },
    recipients: ['UBND thành phố', 'Các tổ dân phố', 'Lưu: VT, KT'],
  },
  [
    p('Thực hiện Kế hoạch số 12/KH-UBND ngày 02 tháng 01 năm 2026, Ủy ban nhân dân phường báo cáo như sau:'),
    h(1, 'I. KẾT QUẢ ĐẠT ĐƯỢC'),
    p(prose),
    h(2, '1. Thu gom rác thải'),
    p('Khối lượng thu gom đạt 1.234,5 tấn, bằng 102% kế hoạch. ', prose),
    h(1, 'II. PHƯƠNG HƯỚNG'),
    p('Tiếp tục duy trì nền nếp, phấn đấu 100% tuyến đường tự quản./.'),
  ],
);

const party = document(
  {
    profile: 'party',
    title: 'Nghị quyết về xây dựng chi bộ bốn tốt',
    type: 'Nghị quyết',
    subject: 'về xây dựng chi bộ bốn tốt',
    number: '07-NQ/ĐU',
    parentIssuer: 'Thành ủy Vĩnh Lạc',
    issuer: 'Đảng ủy phường An Thượng',
    place: 'An Thượng',
    date: '2026-06-02',
    signer: { mandate: 'T/M BAN CHẤP HÀNH', role: 'Bí thư', name: 'Quàng Thị Ẩn' },
    recipients: ['Thường trực Thành ủy', 'Các chi bộ trực thuộc', 'Lưu Đảng ủy'],
  },
  [
    h(1, 'I- TÌNH HÌNH'),
    p(prose),
    h(1, 'II- NHIỆM VỤ'),
    p('1. Nâng cao chất lượng sinh hoạt. ', prose),
    p('a) Đổi mới nội dung. ', prose),
  ],
);

/** Documents that between them hold every kind of block, inline and letterhead. */
export const documents: Readonly<Record<string, Document>> = { article, state, party };
