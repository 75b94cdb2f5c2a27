import { textOfInlines } from '../../document/text-of.ts';
import type { Block, Paragraph } from '../../document/types.ts';

const longest = 160;
const named = /^(?:Ảnh|Hình|Hình ảnh|Biểu đồ|Sơ đồ|Bản đồ)\s*(?:minh họa|\d+|[:.])/iu;
const scene =
  /^(?:Toàn cảnh|Quang cảnh|Khung cảnh|Hình ảnh|(?:Các )?(?:đại biểu|đồng chí|lãnh đạo|cán bộ|lực lượng)[^.]{3,120}(?:phát biểu|cắt băng|tham gia|ra quân|trồng|trao|tặng|chụp ảnh|tham quan|kiểm tra|dự|tại|chủ trì|thực hiện))/iu;

/**
 * Whether a paragraph is the caption of a picture that was left out when the text was copied: a short line without
 * a full stop between whole paragraphs, that says what it shows. Other short lines are headings of a kind, and stay.
 */
export function isCaption(block: Paragraph, above: Block | undefined, below: Block | undefined): boolean {
  const text = textOfInlines(block.inlines).trim();
  if (text.length > longest || text === '') return false;
  if (named.test(text) && !/[.;]$/u.test(text.slice(-1))) return true;
  return !/[.;:,!?]$/u.test(text) && scene.test(text) && isSentence(above) && isSentence(below);
}

function isSentence(block: Block | undefined): boolean {
  if (block?.kind !== 'paragraph') return false;
  return /[.!?”"…/]$/u.test(textOfInlines(block.inlines).trim()) || block.role === 'byline';
}
