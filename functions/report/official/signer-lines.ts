import { fold } from './line-kind.ts';

const mandate = /^(?:TM|KT|TL|TUQ|Q|T\/M|K\/T|T\/L|TUN|TLUQ)\s*\.?\s*(?=\p{L})/u;
const mandateMark = /^(?:TM\.|KT\.|TL\.|TUQ\.|Q\.|TM |KT |TL |TUQ |T\/M|K\/T|T\/L)/u;
const role =
  /^(?:quyen |pho )?(?:chu tich|chu tri|chu toa|nguoi ghi|dai dien|bi thu|pho bi thu|truong|giam doc|chanh|hieu truong|vien truong|cuc truong|bo truong|thu truong|thu ky|to truong|doi truong|chu nhiem|ke toan|nguoi lap|tong giam doc|thuong truc|chi huy)/;
const personName =
  /^(?:(?:Thiếu|Trung|Thượng|Đại) (?:tá|úy|uý|tướng) |(?:ThS|TS|PGS|GS|BS|Bs|CN|KS)\.? ?)*\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){1,5}$/u;

/** Whether a line says on whose behalf the signer signs: `TM. ỦY BAN NHÂN DÂN`, `KT. Chủ tịch`. */
export function isMandate(line: string): boolean {
  return line.length <= 90 && mandateMark.test(line) && mandate.test(line);
}

/** Whether a line is a signer's office; below a mandate any line in capitals is. */
export function isRole(line: string, belowMandate: boolean): boolean {
  if (line.length > 80 || /[.;:,]$/u.test(line)) return false;
  const known = role.test(fold(line));
  return known && (line === line.toUpperCase() || (belowMandate && line.split(' ').length <= 6));
}

/** Whether a line is the name of a person: two to six words, each with a capital. */
export function isPersonName(line: string): boolean {
  return line.length <= 60 && (personName.test(line) || /^\p{Lu}+(?: \p{Lu}+){1,4}$/u.test(line));
}
