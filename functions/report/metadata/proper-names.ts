/** With its first letter in upper case. */
export function capitalised(text: string): string {
  const at = text.search(/\p{L}/u);
  if (at < 0) return text;
  const letter = String.fromCodePoint(text.codePointAt(at)!);
  return text.slice(0, at) + letter.toUpperCase() + text.slice(at + letter.length);
}

/** Nouns that the name of a place follows, with the words that make another noun of them (`xã hội`). */
export const placeNouns: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['xã', new Set(['hội', 'viên', 'luận', 'đội', 'ủy', 'đoàn'])],
  ['phường', new Set(['hội', 'ủy', 'đội'])],
  ['trấn', new Set()],
  ['tỉnh', new Set(['ủy', 'uỷ', 'đoàn', 'đội', 'hội', 'lộ'])],
  ['phố', new Set(['số'])],
  ['tp.', new Set()],
  ['tp', new Set()],
  ['huyện', new Set(['ủy', 'uỷ', 'đoàn', 'đội'])],
  ['quận', new Set(['ủy', 'uỷ', 'đoàn', 'đội'])],
  ['thôn', new Set(['xóm', 'bản'])],
  ['khu', new Set(['vực', 'dân', 'phố', 'công', 'kinh', 'đô', 'du', 'chế', 'bảo', 'tái'])],
]);

/** Words that end the name of a place. */
export const stopWords: ReadonlySet<string> = new Set(
  'và về của tại năm số trực thuộc khóa khoá nhiệm lần giai đoạn quý tháng ngày các tổ ban phòng sở với'.split(
    ' ',
  ),
);

/** Names that keep capitals inside (Decree 30/2020, Annex II), the longer first. */
export const properPhrases: readonly { readonly pattern: RegExp; readonly phrase: string }[] = [
  'Đoàn Thanh niên Cộng sản Hồ Chí Minh',
  'Đảng Cộng sản Việt Nam',
  'Mặt trận Tổ quốc',
  'Hội Liên hiệp Phụ nữ',
  'Hội Cựu chiến binh',
  'Hội Nông dân',
  'Hội Chữ thập đỏ',
  'Hội Người cao tuổi',
  'Hội Khuyến học',
  'Đoàn Thanh niên',
  'Liên đoàn Lao động',
  'Ban Chấp hành',
  'Ban Thường vụ',
  'Ban Thường trực',
  'Ban Chỉ đạo',
  'Ban Chỉ huy',
  'Ban Quản lý',
  'Ban Tổ chức',
  'Ban Tuyên giáo',
  'Ban Dân vận',
  'Ban Xây dựng Đảng',
  'Ủy ban Kiểm tra',
  'Trạm Y tế',
  'Trung tâm Phục vụ hành chính công',
  'Trung tâm Văn hóa',
  'Trường Mầm non',
  'Trường Tiểu học',
  'Trường Trung học',
  'Phòng Kinh tế',
  'Phòng Văn hóa',
  'Phòng Tài chính',
  'Phòng Nội vụ',
  'Phòng Giáo dục',
  'Sở Nông nghiệp và Môi trường',
  'Sở Tài chính',
  'Sở Nội vụ',
  'Sở Y tế',
  'Sở Xây dựng',
  'Sở Giáo dục và Đào tạo',
  'Sở Khoa học và Công nghệ',
  'Sở Văn hóa, Thể thao và Du lịch',
  'Sở Công Thương',
  'Sở Tư pháp',
  'Bộ Nội vụ',
  'Bộ Tài chính',
  'Bộ Y tế',
  'Hồ Chí Minh',
  'Việt Nam',
  'Trung ương',
  'Đảng',
].map((phrase) => ({
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])${phrase}(?![\\p{L}\\p{N}])`, 'giu'),
  phrase,
}));
