import type { Warning } from '../../document/types.ts';

/** What the author is told of each thing that was left out or changed. `{what}` is filled with what was found. */
const sentences = {
  'comments-dropped': {
    vi: 'Đã bỏ các ghi chú (comment) trong tệp Word.',
    en: 'Comments in the Word file were left out.',
  },
  'tracked-changes': {
    vi: 'Tệp còn theo dõi thay đổi (track changes): đã lấy nội dung sau khi chấp nhận mọi thay đổi.',
    en: 'The file has tracked changes: the text with all changes accepted was taken.',
  },
  'hidden-text': {
    vi: 'Đã bỏ chữ ẩn: “{what}”.',
    en: 'Hidden text was left out: “{what}”.',
  },
  'header-text': {
    vi: 'Đã bỏ nội dung ở đầu trang, chân trang: “{what}”.',
    en: 'Text in the page headers and footers was left out: “{what}”.',
  },
  'remote-image': {
    vi: 'Ảnh nằm ngoài tệp nên không lấy được: {what}. Hãy chèn ảnh vào tệp.',
    en: 'An image outside the file was not fetched: {what}. Insert the image into the file.',
  },
  'missing-part': {
    vi: 'Tệp thiếu phần “{what}”.',
    en: 'The file lacks its part “{what}”.',
  },
  'unsupported-image': {
    vi: 'Ảnh “{what}” thuộc loại không in được (EMF, WMF, TIFF, ...). Hãy chèn lại ở dạng PNG hoặc JPEG.',
    en: 'The image “{what}” is of a kind that cannot be printed (EMF, WMF, TIFF, ...). Insert it as PNG or JPEG.',
  },
  'chart-dropped': {
    vi: 'Đã bỏ biểu đồ hoặc sơ đồ (SmartArt). Hãy chèn biểu đồ dưới dạng ảnh.',
    en: 'A chart or diagram was left out. Insert it as a picture.',
  },
  'drawing-dropped': {
    vi: 'Đã bỏ hình vẽ không có chữ.',
    en: 'A drawing without text was left out.',
  },
  'object-dropped': {
    vi: 'Đã bỏ đối tượng nhúng ({what}); chỉ giữ ảnh đại diện nếu có.',
    en: 'An embedded object was left out ({what}); only its picture is kept, where it has one.',
  },
  'math-linearised': {
    vi: 'Công thức toán được ghi thành một dòng chữ: {what}.',
    en: 'A formula was written out on one line: {what}.',
  },
  'macros-ignored': {
    vi: 'Tệp có macro; macro không được chạy.',
    en: 'The file has macros; they were not run.',
  },
  'legacy-font': {
    vi: 'Chữ dùng phông cũ ({what}) đã được chuyển sang Unicode.',
    en: 'Text in an old font ({what}) was converted to Unicode.',
  },
  'foreign-content': {
    vi: 'Đã bỏ nội dung chèn từ tệp khác (altChunk).',
    en: 'Content merged from another file (altChunk) was left out.',
  },
} as const;

export type WarningCode = keyof typeof sentences;

/** Longest excerpt quoted in a warning, in characters. */
const longestExcerpt = 160;

/** Gathers warnings: one for each code, with everything it is about. */
export class Warnings {
  readonly #found = new Map<WarningCode, Set<string>>();

  add(code: WarningCode, what = ''): void {
    const about = this.#found.get(code) ?? new Set();
    this.#found.set(code, about);
    const text = what.replace(/\s+/g, ' ').trim();
    if (text) about.add(text);
  }

  list(): Warning[] {
    return [...this.#found].map(([code, about]) => {
      const all = [...about].join('; ');
      const what = all.length > longestExcerpt ? `${all.slice(0, longestExcerpt)}…` : all;
      const fill = (sentence: string) => sentence.replace('{what}', () => what);
      return { code, vi: fill(sentences[code].vi), en: fill(sentences[code].en) };
    });
  }
}
