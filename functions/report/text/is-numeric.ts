const numeric = /^[-+(]?[\d.,\s]*\d[\d.,]*\s?(?:%|đ|đồng)?\)?$/iu;
const emptyCell = /^[-–x…]?$/u;
const longest = 40;

/** Whether a cell holds a number, perhaps of percent or đồng. */
export function isNumber(text: string): boolean {
  return text.length <= longest && numeric.test(text);
}

/** Whether a cell may stand in a column of numbers: a number, nothing, or a mark for nothing. */
export function isNumeric(text: string): boolean {
  return emptyCell.test(text) || isNumber(text);
}
