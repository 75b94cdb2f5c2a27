import type { ImageInline, Inline, Marks, TextInline } from '../../document/types.ts';
import { callNote } from '../blocks/call-note.ts';
import { fitImage } from '../blocks/fit-image.ts';
import { noteDestination } from '../notes.ts';
import type { TextFormat } from '../profiles/style.ts';
import type { FaceId } from '../types.ts';
import type { Frame, Work } from '../work.ts';
import { indentOf } from './indent-of.ts';
import type { ImageRun, Run, TextRun } from './runs.ts';

const scriptSize = 0.64;
const smallCapital = 0.8;
/** What a picture on the line counts where a column is measured, points. */
const smallPicture = 60;

/** Text set in one format without marks, owned by one element. */
export function plainRun(text: string, format: TextFormat, owner: number): TextRun {
  const run = textRun(oneSpaced(text), faceOf({}, format), format.size, owner);
  return format.underline ? { ...run, underline: true } : run;
}

/**
 * Resolves marks, links and note calls to faces, sizes and structure elements below `owner`.
 */
export function makeRuns(
  inlines: readonly Inline[],
  given: TextFormat,
  owner: number,
  frame: Frame,
  work: Work,
): Run[] {
  const runs: Run[] = [];
  const format = uprightEmphasis(inlines, given);
  let link: TextRun['link'];
  for (const inline of inlines) {
    if (inline.kind === 'text') {
      const href = reachable(inline.href, work);
      if (href === undefined) link = undefined;
      else if (link?.href !== href) link = { element: work.structure.add('Link', owner), href };
      pushText(inline, format, link?.element ?? owner, link, runs);
      continue;
    }
    link = undefined;
    if (inline.kind === 'tab') runs.push({ kind: 'tab', leader: inline.leader });
    else if (inline.kind === 'break') runs.push({ kind: 'break' });
    else if (inline.kind === 'image') pushImage(inline, format, owner, frame, work, runs);
    else pushCall(inline.note, format, owner, work, runs);
  }
  return runs;
}

/** A link to a heading that is not there is no link. */
function reachable(href: string | undefined, { targets }: Work): string | undefined {
  return href?.startsWith('#') && !targets.has(href.slice(1)) ? undefined : href;
}

/** The same runs without owners, for measuring: nothing is added to the structure and no note is called. */
export function unownedRuns(inlines: readonly Inline[], format: TextFormat, work: Work): Run[] {
  const runs: Run[] = [];
  for (const inline of inlines) {
    if (inline.kind === 'text') pushText(inline, format, 0, undefined, runs);
    else if (inline.kind === 'tab') runs.push({ kind: 'tab', leader: inline.leader });
    else if (inline.kind === 'break') runs.push({ kind: 'break' });
    else if (inline.kind === 'note')
      runs.push(plainRun('00', { ...format, size: format.size * scriptSize }, 0));
    else {
      const image = work.document.images[inline.image];
      const size = image ? fitImage(image, inline, smallPicture, smallPicture) : { width: 0, height: 0 };
      runs.push({ kind: 'image', image: inline.image, ...size, owner: 0 });
    }
  }
  return runs;
}

function pushText(
  inline: TextInline,
  format: TextFormat,
  owner: number,
  link: TextRun['link'],
  runs: Run[],
): void {
  const marks = inline.marks ?? {};
  const face = faceOf(marks, format);
  const size = marks.script ? format.size * scriptSize : marks.code ? format.size * 0.86 : format.size;
  const rise =
    marks.script === 'super' ? format.size * 0.34 : marks.script === 'sub' ? -format.size * 0.14 : 0;
  const run: TextRun = {
    ...textRun(oneSpaced(inline.text), face, size, owner),
    rise,
    language: inline.language,
    underline: marks.underline === true || (format.underline === true && !marks.script),
    strike: marks.strike === true,
    link,
  };
  if (marks.smallCaps) runs.push(...smallCapitals(run));
  else runs.push(run);
}

/** Lower case drawn as capitals of a smaller size, and said as written. */
function smallCapitals(run: TextRun): TextRun[] {
  const runs: TextRun[] = [];
  for (const part of run.text.match(/[\p{Ll}\p{M} ]+|[^\p{Ll}]+/gu) ?? []) {
    const drawn = Array.from(part, (c) => (c.toUpperCase().length === c.length ? c.toUpperCase() : c)).join(
      '',
    );
    const small = drawn !== part;
    runs.push({
      ...run,
      text: drawn,
      size: small ? run.size * smallCapital : run.size,
      said: small ? part : undefined,
      fallbacks: new Map(),
    });
  }
  return runs;
}

function pushImage(
  inline: ImageInline,
  format: TextFormat,
  owner: number,
  frame: Frame,
  work: Work,
  runs: Run[],
): void {
  const image = work.document.images[inline.image];
  if (!image) return;
  const size = fitImage(image, inline, frame.width - indentOf(format, frame.width), frame.height / 2);
  const figure = work.structure.add('Figure', owner, { alt: inline.alt || work.style.words.figure });
  const run: ImageRun = { kind: 'image', image: inline.image, ...size, owner: figure };
  runs.push(run);
}

function pushCall(id: string, format: TextFormat, owner: number, work: Work, runs: Run[]): void {
  const note = callNote(id, work);
  if (!note) return;
  const reference = work.structure.add('Reference', owner);
  const element = work.structure.add('Link', reference);
  const run = textRun(String(note.number), faceOf({}, format), format.size * scriptSize, element);
  const link = { element, href: `#${noteDestination(note)}` };
  runs.push({ ...run, rise: format.size * 0.34, link, note });
}

/** Emphasis inside italic text stands upright, unless all of it is emphasised. */
function uprightEmphasis(inlines: readonly Inline[], format: TextFormat): TextFormat {
  const whole = inlines.every((inline) => inline.kind !== 'text' || inline.marks?.italic === true);
  return format.italic && whole ? { ...format, italic: false } : format;
}

function faceOf(marks: Marks, format: TextFormat): FaceId {
  if (marks.code) return 'code';
  const bold = marks.bold || format.bold;
  const italic = format.italic ? !marks.italic : marks.italic;
  if (bold) return italic ? 'boldItalic' : 'bold';
  return italic ? 'italic' : 'regular';
}

function textRun(text: string, face: FaceId, size: number, owner: number): TextRun {
  return {
    kind: 'text',
    text,
    face,
    size,
    rise: 0,
    owner,
    language: undefined,
    underline: false,
    strike: false,
    missing: false,
    said: undefined,
    link: undefined,
    note: undefined,
    fallbacks: new Map(),
  };
}

/** The document has single spaces already; text that profiles add need not. */
function oneSpaced(text: string): string {
  return text.includes('  ') ? text.replace(/ {2,}/g, ' ') : text;
}
