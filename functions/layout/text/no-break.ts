const before = codes('%‰,.:;)]}!?…”’»°/');
const after = codes('([{“‘«');
const scales = new Set(['tỷ', 'tỉ', 'triệu', 'nghìn', 'ngàn', 'trăm']);

const references = new Set(
  ['điều', 'khoản', 'điểm', 'chương', 'mục', 'phần', 'lục', 'bảng', 'biểu', 'hình', 'số', 'số:']
    .concat(['ngày', 'tháng', 'năm', 'quý', 'trang', 'kỳ', 'khóa', 'khoá', 'thứ', 'lần'])
    .flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()]),
);

const units = new Set(
  'đồng đ tỷ tỉ triệu nghìn ngàn trăm tháng năm ngày giờ phút giây tuổi USD VNĐ VND EUR km km² km2 m m² m2 m³ m3 cm mm ha kg g tấn tạ yến lít ml kW kWh MW °C % ‰'.split(
    ' ',
  ),
);

/**
 * Whether the space between two words should not become a line end: before closing punctuation and `%`, after an
 * opening quote, between a number and its unit, after `Điều`, `khoản`, `Số:` and the like, inside a date, before a
 * dash that stands alone.
 */
export function staysTogether(left: string, right: string): boolean {
  const first = right.charCodeAt(0);
  if (before.has(first)) return true;
  const last = left.charCodeAt(left.length - 1);
  if (after.has(last)) return true;
  if ((first === 0x2d || first === 0x2013) && right.length === 1) return true;
  if (isDigit(first)) return references.has(left);
  if (isDigit(last)) return isDigit(left.charCodeAt(left.charCodeAt(0) === 0x28 ? 1 : 0)) && isUnit(right);
  if (first === 0x111 && right.startsWith('đồng')) return scales.has(left);
  if (left === 'Số:' || left === 'SỐ:') return true;
  return (isRoman(right) || isLetterLabel(right)) && references.has(left);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isUnit(word: string): boolean {
  let end = word.length;
  while (end > 1 && before.has(word.charCodeAt(end - 1)) && word.charCodeAt(end - 1) !== 0x25) end--;
  return units.has(end === word.length ? word : word.slice(0, end));
}

function isRoman(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    if (before.has(word.charCodeAt(i))) return i > 0;
    if (!'IVXLC'.includes(word.charAt(i))) return false;
  }
  return true;
}

function isLetterLabel(word: string): boolean {
  return word.length <= 2 && (word.length === 1 || word.charCodeAt(1) === 0x29);
}

function codes(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)));
}
