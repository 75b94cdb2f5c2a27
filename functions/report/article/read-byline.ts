import { isPersonName } from '../official/signer-lines.ts';

const credit =
  /^(?:(?:Tin|Bài|Ảnh|Tin, ảnh|Tin,? bài|Bài,? ảnh|Tin và ảnh|Bài và ảnh|Tin bài và ảnh|Tác giả|Người viết|Thực hiện|Theo|PV|CTV|Nguồn)\s*[:-]?\s*)(?=\p{Lu})/u;
const longest = 100;

/** The author a news item names in its last line: `Minh Cường`, `Tin, ảnh: Lục Thu Hà`. */
export function readByline(line: string): { readonly name: string } | undefined {
  const text = line.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (text.length > longest || /[.;:?]$/u.test(text)) return undefined;
  const credited = credit.exec(text);
  if (credited) return { name: text.slice(credited[0].length).trim() };
  const bare = text.replace(/^[([]|[)\]]$/gu, '').trim();
  return bare.split(/\s*(?:,|-|–|và)\s+/u).every(isPersonName) ? { name: bare } : undefined;
}
