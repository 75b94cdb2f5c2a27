import { convertLegacyFont } from '../../flow/convert-legacy-font.ts';
import { mapSymbols, symbolOf } from '../../flow/map-symbols.ts';
import { child, descend, elements, textOf, type XmlElement } from '../package/xml.ts';
import { isOn } from '../styles/is-on.ts';
import { type RunLook, resolveRun } from '../styles/resolve-run.ts';
import { readRunProperties } from '../styles/run-properties.ts';
import { chooseAlternative } from './choose-alternative.ts';
import { type Line, pushText } from './pieces.ts';
import { readDrawing } from './read-drawing.ts';
import { readPicture } from './read-picture.ts';
import { readRuns } from './read-runs.ts';

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

function readFieldCharacter(element: XmlElement, line: Line): void {
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

function readVisible(element: XmlElement, look: RunLook, line: Line): void {
  switch (element.name) {
    case 'w:t':
      pushVisible(textOf(element), look, line);
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

/** The nth tab of a line goes to its nth stop. */
function tabOf(element: XmlElement, { pieces, look }: Line): { kind: 'tab'; leader?: 'dots' | 'line' } {
  const own = element.attributes['w:leader'];
  if (own === 'dot' || own === 'middleDot') return { kind: 'tab', leader: 'dots' };
  if (own && own !== 'none') return { kind: 'tab', leader: 'line' };
  const stops = look.tabs ?? [];
  const leader = stops[tabsBefore(pieces, stops.length)]?.leader;
  return leader ? { kind: 'tab', leader } : { kind: 'tab' };
}

/** How many tabs stand in the line so far; counting ends at `most`. */
function tabsBefore(pieces: Line['pieces'], most: number): number {
  let tabs = 0;
  for (let index = pieces.length - 1; index >= 0 && tabs < most && pieces[index]?.kind !== 'break'; index--) {
    if (pieces[index]?.kind === 'tab') tabs++;
  }
  return tabs;
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
