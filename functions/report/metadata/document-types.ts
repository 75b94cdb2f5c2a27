/**
 * The 29 types of Decree 30/2020/NĐ-CP, article 7, with their abbreviations (Annex III), and those that others
 * use: party documents (`Kết luận`), laws, news, and papers of an office that bear a name of their kind.
 */
const abbreviations: readonly (readonly [type: string, ...abbreviations: readonly string[]])[] = [
  ['Nghị quyết', 'NQ'],
  ['Quyết định', 'QĐ'],
  ['Chỉ thị', 'CT'],
  ['Quy chế', 'QC'],
  ['Quy định', 'QyĐ'],
  ['Thông cáo', 'TC'],
  ['Thông báo', 'TB'],
  ['Hướng dẫn', 'HD'],
  ['Chương trình', 'CTr'],
  ['Kế hoạch', 'KH'],
  ['Phương án', 'PA'],
  ['Đề án', 'ĐA'],
  ['Dự án', 'DA'],
  ['Báo cáo', 'BC'],
  ['Biên bản', 'BB'],
  ['Tờ trình', 'TTr'],
  ['Hợp đồng', 'HĐ'],
  ['Công văn', 'CV'],
  ['Công điện', 'CĐ'],
  ['Bản ghi nhớ', 'BGN'],
  ['Bản thỏa thuận', 'BTT'],
  ['Giấy ủy quyền', 'GUQ'],
  ['Giấy mời', 'GM'],
  ['Giấy giới thiệu', 'GGT'],
  ['Giấy nghỉ phép', 'GNP'],
  ['Phiếu gửi', 'PG'],
  ['Phiếu chuyển', 'PC'],
  ['Phiếu báo', 'PB'],
  ['Thư công'],
  ['Kết luận', 'KL'],
  ['Nghị định', 'NĐ'],
  ['Thông tư', 'TT'],
  ['Thông tri'],
  ['Tin'],
  ['Bản cam kết'],
  ['Bản tin'],
  ['Bảng tổng hợp'],
  ['Bài phát biểu'],
  ['Danh sách'],
  ['Đề cương'],
  ['Đơn đề nghị'],
  ['Đơn kiến nghị'],
  ['Giấy đề nghị'],
  ['Giấy xác nhận'],
  ['Lời kêu gọi'],
  ['Lịch công tác'],
  ['Nội quy'],
  ['Phiếu trình'],
  ['Quy ước'],
  ['Tham luận'],
  ['Thư mời'],
  ['Thư ngỏ'],
];

const byAbbreviation = new Map(
  abbreviations.flatMap(([type, ...short]) => short.map((abbreviation) => [abbreviation, type])),
);

const byName = new Map(abbreviations.map(([type]) => [nameKey(type), type]));

const mostWords = 3;
/** Characters of a name with the spaces and marks that may stand around it. */
const longestName = 120;

/** The type an abbreviation of a number stands for; `CTr` and `CT` differ by case only. */
export function typeOfAbbreviation(abbreviation: string): string | undefined {
  return byAbbreviation.get(abbreviation.normalize('NFC')) ?? byAbbreviation.get(abbreviation.toUpperCase());
}

/** The type that a line consists of, in its usual spelling: `BÁO CÁO` is `Báo cáo`. */
export function typeOfName(line: string): string | undefined {
  return line.length > longestName ? undefined : byName.get(nameKey(line));
}

/** The type a title begins with: `Thông báo lịch tiếp xúc` is a `Thông báo`. */
export function typeAtStart(title: string): string | undefined {
  const words = nameKey(title.slice(0, 80)).split(' ');
  for (let count = mostWords; count > 1; count--) {
    const found = byName.get(words.slice(0, count).join(' '));
    if (found) return found;
  }
  return undefined;
}

/** `hoà` and `hòa`, `uỷ` and `ủy` are one word: the tone moves out of the syllable to its end. */
function nameKey(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/([ou])([\u0300\u0301\u0303\u0309\u0323])([aey])/gu, '$1$3$2')
    .normalize('NFC')
    .replace(/[\s*_:.]+/gu, ' ')
    .trim();
}
