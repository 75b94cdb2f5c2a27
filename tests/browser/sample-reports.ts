import type { Metadata } from '../../functions/document/types.ts';

/** A report as the browser tests publish it. */
export interface SampleReport {
  readonly key: string;
  readonly metadata: Partial<Metadata> & { readonly title: string };
  readonly text: string;
  readonly at: string;
  readonly pages: number;
}

const commune = 'Ủy ban nhân dân xã Sơn Thủy';
const ward = 'Ủy ban nhân dân phường Hòa Bình';
const party = 'Đảng ủy phường Hòa Bình';
const steering = 'Ban Chỉ đạo phòng thủ dân sự xã Sơn Thủy';

const rows: readonly (readonly [string, string, string, string, string, string])[] = [
  [
    'Báo cáo',
    'Báo cáo Tình hình phát triển kinh tế - xã hội quý I năm 2026',
    '12/BC-UBND',
    commune,
    '2026-03-28',
    'Tổng giá trị sản xuất tăng 7,2% so với cùng kỳ. Công tác hòa giải ở cơ sở được quan tâm; tỷ lệ hòa giải thành đạt 85%.',
  ],
  [
    'Báo cáo',
    'Báo cáo Kết quả tiếp công dân và giải quyết đơn thư 6 tháng đầu năm 2026',
    '47/BC-UBND',
    ward,
    '2026-06-20',
    'Đã tiếp 112 lượt công dân. Các tổ hoà giải đã tổ chức hoà giải 23 vụ việc, trong đó 19 vụ thành công.',
  ],
  [
    'Kế hoạch',
    'Kế hoạch Trồng cây đầu xuân năm 2026',
    '03/KH-UBND',
    commune,
    '2026-01-15',
    'Mỗi thôn trồng ít nhất 200 cây xanh dọc tuyến đường liên xã; đoàn thanh niên chăm sóc sau khi trồng.',
  ],
  [
    'Nghị quyết',
    'Nghị quyết Về lãnh đạo chuyển đổi số giai đoạn 2026 - 2030',
    '05-NQ/ĐU',
    party,
    '2026-02-10',
    'Đến năm 2030, 100% thủ tục hành chính đủ điều kiện được cung cấp trực tuyến toàn trình.',
  ],
  [
    'Thông báo',
    'Thông báo Tạm ngừng cấp điện để sửa chữa lưới điện khu vực chợ Trung tâm',
    '21/TB-UBND',
    ward,
    '2026-05-04',
    'Thời gian tạm ngừng từ 7 giờ 30 đến 11 giờ. Đề nghị các hộ kinh doanh chủ động sắp xếp công việc.',
  ],
  [
    'Tờ trình',
    'Tờ trình Đề nghị hỗ trợ kinh phí sửa chữa đập Bản Lùng sau mưa lũ',
    '09/TTr-UBND',
    commune,
    '2025-09-18',
    'Thân đập bị xói lở dài 14 m. Kinh phí dự kiến 1.250.000.000 đồng từ nguồn dự phòng ngân sách.',
  ],
  [
    'Báo cáo',
    'Báo cáo Tổng kết công tác phòng, chống thiên tai và tìm kiếm cứu nạn năm 2025',
    '88/BC-BCĐ',
    steering,
    '2025-12-05',
    'Trong năm xảy ra 4 đợt mưa lớn. Ban Chỉ đạo đã di dời 36 hộ dân đến nơi an toàn.',
  ],
  [
    'Công văn',
    'Công văn V/v tăng cường phòng, chống đuối nước trẻ em',
    '133/UBND-VX',
    ward,
    '2026-05-28',
    'Các trường học phối hợp với gia đình quản lý học sinh trong dịp nghỉ hè; cắm biển cảnh báo tại ao, hồ.',
  ],
  [
    'Biên bản',
    'Biên bản Họp bình xét gia đình văn hóa tổ dân phố số 4',
    '',
    'Tổ dân phố số 4 phường Hòa Bình',
    '2025-11-10',
    'Có 96/102 hộ được đề nghị công nhận danh hiệu gia đình văn hóa năm 2025.',
  ],
  [
    'Quyết định',
    'Quyết định Ban hành Quy chế làm việc của Ủy ban nhân dân xã Sơn Thủy',
    '15/QĐ-UBND',
    commune,
    '2025-07-08',
    'Quy chế gồm 5 chương, 24 điều, có hiệu lực kể từ ngày ký.',
  ],
];

const towns = [
  'Nà Pài',
  'Khuổi Sao',
  'Bản Lùng',
  'Đồng Mây',
  'Phiêng Khoang',
  'Nà Mò',
  'Cốc Lải',
  'Thôm Bon',
];

/** A little office's reports: varied ones, a news item, and a series long enough for a second page. */
export const sampleReports: readonly SampleReport[] = [
  ...rows.map(([type, title, number, issuer, date, text], at) => ({
    key: `${date.slice(0, 4)}/${title}.docx`,
    metadata: {
      title,
      type,
      issuer,
      date,
      ...(number !== '' && { number }),
      summary: text,
      signer: { role: 'Chủ tịch', name: 'Hoàng Thị Mai' },
    },
    text: `${title}\n${text}`,
    at: `${date}T0${at % 9}:15:00.000Z`,
    pages: 1 + ((at * 7) % 12),
  })),
  ...towns.map((town, at) => ({
    key: `to-dan-pho/${town}.md`,
    metadata: {
      title: `Báo cáo Kết quả rà soát hộ nghèo, hộ cận nghèo thôn ${town} năm 2025`,
      type: 'Báo cáo',
      number: `${60 + at}/BC-UBND`,
      issuer: commune,
      date: `2025-10-${10 + at}`,
    },
    text: `Thôn ${town} còn ${3 + at} hộ nghèo. Rà soát bảo đảm công khai, dân chủ, đúng đối tượng.`,
    at: `2025-10-${10 + at}T02:00:00.000Z`,
    pages: 2,
  })),
  {
    key: 'tin/duc-xuan.txt',
    metadata: { title: 'Đoàn công tác của tỉnh làm việc tại phường Đức Xuân', type: 'Tin' },
    text: 'Chiều nay, đoàn công tác đã khảo sát tuyến phố Đức Xuân và trao đổi với Ban Thường vụ Đảng ủy phường.',
    at: '2026-06-25T09:30:00.000Z',
    pages: 1,
  },
];
