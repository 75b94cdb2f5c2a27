import { convertLegacyFont } from '../../flow/convert-legacy-font.ts';
import { mapSymbols, symbolOf } from '../../flow/map-symbols.ts';
import { child, elements, textOf, type XmlElement } from '../package/xml.ts';
import { type RunLook, resolveRun } from '../styles/resolve-run.ts';
import { readRunProperties } from '../styles/run-properties.ts';
import { chooseAlternative } from './choose-alternative.ts';
import { type Line, pushText } from './pieces.ts';
import { readDrawing } from './read-drawing.ts';
import { readFieldCharacter } from './read-field-character.ts';
import { readPicture } from './read-picture.ts';
import { readRuns } from './read-runs.ts';
import { tabOf } from './tab-of.ts';

/** Reads one run: text in one look, and what stands in the text. */
export function readRun(run: XmlElement, line: Line): void {
  const direct = readRunProperties(child(run, 'w:rPr'));
  const look = resolveRun(direct, line.look.applied, line.reading.styles);
  const custom = elements(run).some(({ attributes }) => isTrue(attributes['w:customMarkFollows']));
  for (const node of run.children) {
    // A custom mark is printed by the note's call, which numbers itself.
    if (typeof node !== 'string' && !(custom && node.name === 'w:t')) readContent(node, look, line);
  }
}

function readContent(element: XmlElement, look: RunLook, line: Line): void {
  const { fields } = line.reading;
  switch (element.name) {
    case 'w:fldChar':
      readFieldCharacter(element, line);
      return;
    case 'w:instrText':
      fields.instruct(textOf(element));
      return;
    case 'mc:AlternateContent':
      for (const node of chooseAlternative(element)) {
        if (typeof node !== 'string') readContent(node, look, line);
      }
      return;
    case 'w:r':
    case 'w:hyperlink':
      readRuns([element], line);
      return;
    default:
      if (!fields.silent) readVisible(element, look, line);
  }
}

function readVisible(element: XmlElement, look: RunLook, line: Line): void {
  switch (element.name) {
    case 'w:t':
      // Lines of the XML are no lines of the text.
      pushVisible(textOf(element).replace(/[\t\n\r]+/g, ' '), look, line);
      return;
    case 'w:noBreakHyphen':
      pushVisible('\u2011', look, line);
      return;
    case 'w:sym':
      pushVisible(symbolOf(element.attributes['w:char'], element.attributes['w:font']), look, line);
      return;
    case 'w:tab':
    case 'w:ptab':
      if (!look.hidden) line.pieces.push(tabOf(element, line));
      return;
    case 'w:cr':
      line.pieces.push({ kind: 'break' });
      return;
    case 'w:br':
      readBreak(element, line);
      return;
    case 'w:footnoteReference':
      callNote(`footnote-${element.attributes['w:id']}`, line);
      return;
    case 'w:endnoteReference':
      callNote(`endnote-${element.attributes['w:id']}`, line);
      return;
    case 'w:commentReference':
      line.reading.warnings.add('comments-dropped');
      return;
    case 'w:drawing':
      if (!look.hidden) readDrawing(element, line);
      return;
    case 'w:pict':
    case 'w:object':
      if (!look.hidden) readPicture(element, line);
      return;
    case 'w:ruby':
      readRuby(element, line);
      return;
    default:
  }
}

function pushVisible(text: string, look: RunLook, line: Line): void {
  if (look.hidden) {
    line.reading.warnings.add('hidden-text', text);
    return;
  }
  const mapped = mapSymbols(text, look.font);
  const plain = convertLegacyFont(mapped, look.font);
  if (plain !== mapped) line.reading.warnings.add('legacy-font', look.font);
  pushText(line, look.caps ? plain.toLocaleUpperCase('vi') : plain, look.marks);
}

function readBreak(element: XmlElement, line: Line): void {
  const type = element.attributes['w:type'];
  if (type === 'page') line.pieces.push({ kind: 'page-break' });
  else line.pieces.push({ kind: 'break' });
}

function callNote(note: string, line: Line): void {
  line.reading.notes.add(note);
  line.pieces.push({ kind: 'note', note });
}

/** Ruby text stands in brackets after its base. */
function readRuby(element: XmlElement, line: Line): void {
  readRuns(child(element, 'w:rubyBase')?.children ?? [], line);
  const above = child(element, 'w:rt');
  if (!above) return;
  pushText(line, '(', {});
  readRuns(above.children, line);
  pushText(line, ')', {});
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
