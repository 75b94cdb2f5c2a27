import { child, descend, type XmlElement } from '../package/xml.ts';
import { isOn } from '../styles/is-on.ts';
import { type Line, pushText } from './pieces.ts';

/** Reads a `w:fldChar`: the beginning, separator or end of a field; a check box shows its state. */
export function readFieldCharacter(element: XmlElement, line: Line): void {
  const { fields } = line.reading;
  switch (element.attributes['w:fldCharType']) {
    case 'begin': {
      const box = descend(element, 'w:ffData', 'w:checkBox');
      if (box && !fields.silent) pushText(line, checkedMark(box), {});
      fields.begin();
      return;
    }
    case 'separate':
      fields.separate();
      if (fields.hasContents) line.reading.found.contents = true;
      return;
    case 'end':
      fields.end();
      return;
    default:
  }
}

function checkedMark(box: XmlElement): string {
  const state = child(box, 'w:checked') ?? child(box, 'w:default');
  return isOn(state) ? '☒' : '☐';
}
