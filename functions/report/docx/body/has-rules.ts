import { child, elements, settingOf, type XmlElement } from '../package/xml.ts';
import type { Styles } from '../styles/read-styles.ts';

const sides = ['w:top', 'w:bottom', 'w:left', 'w:start', 'w:right', 'w:end', 'w:insideH', 'w:insideV'];

/** Whether a table shows any line: its own, those of its style, or those of a cell. */
export function hasRules(table: XmlElement, styles: Styles): boolean {
  const properties = child(table, 'w:tblPr');
  const cellBorders = elements(table, 'w:tr')
    .flatMap((row) => elements(row, 'w:tc'))
    .map((cell) => child(child(cell, 'w:tcPr'), 'w:tcBorders'));
  if (cellBorders.some(isVisible)) return true;
  // Cells may switch off what the table would draw.
  if (cellBorders.length > 0 && cellBorders.every(isSwitchedOff)) return false;
  const own = child(properties, 'w:tblBorders');
  if (own) return isVisible(own);
  const id = settingOf(properties, 'w:tblStyle');
  const style = styles.table(id);
  if (id !== undefined && style?.id !== id) return /grid/i.test(id);
  return style?.ruled ?? false;
}

/** Whether any side of a `w:tblBorders` or `w:tcBorders` is drawn. */
function isVisible(borders: XmlElement | undefined): boolean {
  return elements(borders).some(({ attributes }) => isDrawn(attributes['w:val']));
}

function isSwitchedOff(borders: XmlElement | undefined): boolean {
  return sides.slice(0, 2).every((side) => {
    const value = settingOf(borders, side);
    return value !== undefined && !isDrawn(value);
  });
}

function isDrawn(value: string | undefined): boolean {
  return value !== undefined && value !== 'none' && value !== 'nil';
}
