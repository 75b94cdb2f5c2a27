import type { Warning } from '../../document/types.ts';

/** What the author is told of each thing that was left out. `{what}` is filled with what was found. */
const sentences = {
  'remote-image': {
    vi: 'Ảnh nằm ngoài tệp nên không được tải: {what}. Hãy đặt ảnh cạnh tệp rồi dẫn đường dẫn tương đối.',
    en: 'An image outside the file was not fetched: {what}. Put it beside the file and link to it there.',
  },
  'bad-data-image': {
    vi: 'Ảnh nhúng không đọc được: {what}.',
    en: 'An image inside the page cannot be read: {what}.',
  },
  'page-furniture': {
    vi: 'Đã bỏ phần khung của trang web (thanh chọn mục, chân trang, ...): “{what}”.',
    en: 'What surrounds the article (menus, footers, ...) was left out: “{what}”.',
  },
  'hidden-text': {
    vi: 'Đã bỏ chữ ẩn: “{what}”.',
    en: 'Hidden text was left out: “{what}”.',
  },
  'embedded-dropped': {
    vi: 'Đã bỏ nội dung không in được: {what}.',
    en: 'Content that cannot be printed was left out: {what}.',
  },
  'legacy-font': {
    vi: 'Chữ dùng phông cũ ({what}) đã được chuyển sang Unicode.',
    en: 'Text in an old font ({what}) was converted to Unicode.',
  },
} as const;

export type WarningCode = keyof typeof sentences;

/** Longest excerpt quoted in a warning, in characters. */
const longestExcerpt = 160;
/** Things quoted by one warning. */
const mostQuoted = 20;

/** Gathers warnings: one for each code, with everything it is about. */
export class Warnings {
  readonly #found = new Map<WarningCode, Set<string>>();

  add(code: WarningCode, what: string): void {
    const about = this.#found.get(code) ?? new Set();
    this.#found.set(code, about);
    const text = what.replace(/\s+/gu, ' ').trim();
    if (text && about.size < mostQuoted) about.add(text.slice(0, longestExcerpt));
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
