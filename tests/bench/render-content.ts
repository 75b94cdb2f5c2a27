/** A report as every engine in the bench is given it. */
export type Piece =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

const sentences = [
  'Trong kỳ, Ủy ban nhân dân phường đã tiếp nhận {n} hồ sơ, giải quyết đúng hạn {m} hồ sơ, đạt 98,{d} phần trăm.',
  'Công tác cải cách thủ tục hành chính tiếp tục được đẩy mạnh, người dân nộp hồ sơ trực tuyến ngày càng nhiều.',
  'Các tổ dân phố tổ chức {d} buổi ra quân dọn vệ sinh, trồng thêm {n} cây xanh dọc các tuyến đường nội bộ.',
  'Thu ngân sách trên địa bàn ước đạt {m}.{n} triệu đồng, bằng 10{d},5% so với cùng kỳ năm trước.',
  'Lực lượng công an và dân quân phối hợp tuần tra ban đêm, tình hình an ninh trật tự được giữ vững.',
  'Trạm y tế tiêm chủng đầy đủ cho {n} trẻ em, không để xảy ra dịch bệnh lớn, ngộ độc thực phẩm.',
  'Nhà văn hóa mở {d} lớp học hát then, đàn tính, thu hút đông đảo học sinh và phụ huynh tham gia.',
  'Việc sửa chữa {m} mét đường bê tông hoàn thành trước mùa mưa, bảo đảm đi lại thuận tiện.',
  'Đề nghị các ngành tiếp tục quan tâm bố trí kinh phí, sớm nâng cấp hệ thống thoát nước khu chợ.',
  'Hội Phụ nữ vận động hội viên tiết kiệm, giúp {d} hộ nghèo vay vốn phát triển chăn nuôi, trồng trọt.',
];
const subjects = [
  'Phát triển kinh tế',
  'Thu, chi ngân sách',
  'Quản lý đất đai và trật tự đô thị',
  'Giáo dục, y tế, văn hóa',
  'Quốc phòng, an ninh',
  'Cải cách hành chính và chuyển đổi số',
];

/** Sections that fill about so many A4 pages; the same for every engine and every run. */
export function contentOf(pages: number): readonly Piece[] {
  let seed = 20260105;
  const next = (limit: number) => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return (seed >>> 8) % limit;
  };
  const sentence = () =>
    sentences[next(sentences.length)]!.replace('{n}', String(100 + next(900)))
      .replace('{m}', String(100 + next(900)))
      .replace('{d}', String(next(9)));
  const prose = (count: number) => Array.from({ length: count }, sentence).join(' ');
  const pieces: Piece[] = [];
  // A section is a little less than a page, but for the title above the first.
  const sections = pages === 1 ? 1 : Math.round(pages * 1.1);
  for (let section = 1; section <= sections; section++) {
    if (section % 10 === 1)
      pieces.push({
        kind: 'heading',
        level: 1,
        text: `Phần ${(section + 9) / 10}. Kết quả thực hiện nhiệm vụ`,
      });
    pieces.push({ kind: 'heading', level: 2, text: `${section}. ${subjects[next(subjects.length)]}` });
    for (let i = section === 1 ? 1 : 0; i < 3; i++) pieces.push({ kind: 'paragraph', text: prose(3) });
    pieces.push({ kind: 'list', items: Array.from({ length: 4 }, () => prose(1)) });
    pieces.push({
      kind: 'table',
      head: ['TT', 'Đơn vị', 'Chỉ tiêu', 'Kết quả', 'Tỷ lệ (%)'],
      rows: Array.from({ length: 6 }, (_, i) => [
        String(i + 1),
        `Tổ dân phố số ${1 + next(28)}`,
        String(1000 + next(9000)),
        `${1 + next(9)}.${100 + next(900)}`,
        `${80 + next(20)},${next(10)}`,
      ]),
    });
    pieces.push({ kind: 'paragraph', text: prose(2) });
  }
  return pieces;
}
