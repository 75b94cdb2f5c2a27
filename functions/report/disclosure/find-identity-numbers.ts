import type { Report } from '../../document/types.ts';
import { eachText } from './each-text.ts';

/** Twelve digits (Law on Identification 2023, article 12), perhaps in groups, after the words that announce them. */
const announced =
  /(?:CCCD|CMND|căn cước(?: công dân)?|số định danh(?: cá nhân)?|ĐDCN)(?:\s*(?:số|gắn chíp|\/CMND))*\s*[:.]?\s*(\d(?:[ .]?\d){11})(?!\d)/giu;

/** How many identity numbers of citizens the text holds. */
export function findIdentityNumbers(report: Report): number {
  let count = 0;
  for (const line of eachText(report)) {
    if (/\d{3}/.test(line)) count += [...line.normalize('NFC').matchAll(announced)].length;
  }
  return count;
}
