import type { References } from './references.ts';
import type { Inline, Marks, TextInline } from './types.ts';

// C0 and C1 controls, soft hyphen, zero-width marks, byte order mark, noncharacters: none has ink or meaning here.
// U+200C and U+200D stay out as well: no face of ours joins letters.
const invisible =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffc\ufffe\uffff]/gu;
const loneSurrogate = /\p{Surrogate}/gu;

/**
 * Text in NFC without invisible characters, white space runs folded to one space across inlines (a no-break
 * space stays), neighbours in one style joined, references to what does not exist dropped. Empty where nothing prints.
 */
export function composeInlines(inlines: readonly Inline[], references: References): Inline[] {
  const result: Inline[] = [];
  for (const inline of inlines) {
    if (inline.kind === 'text') appendText(inline, result);
    else if (inline.kind === 'note') {
      if (references.footnotes[inline.note] !== undefined) result.push(inline);
    } else if (inline.kind === 'image') {
      if (references.images[inline.image]) result.push(inline);
      else if (inline.alt.trim()) appendText(altText(inline.alt), result);
    } else {
      trimEnd(result);
      result.push(inline);
    }
  }
  trimEnd(result);
  while (result.length > 0 && result.at(-1)?.kind === 'break') {
    result.pop();
    trimEnd(result);
  }
  return result.some((inline) => inline.kind !== 'break' && inline.kind !== 'tab') ? result : [];
}

/** What stands in the place of a picture that cannot be shown. */
export function altText(alt: string): TextInline {
  return { kind: 'text', text: `[${alt.trim()}]`, marks: { italic: true } };
}

function appendText(inline: TextInline, result: Inline[]): void {
  let text = inline.text.normalize('NFC').replace(invisible, '').replace(loneSurrogate, '\ufffd');
  text = text.replace(/[\t\n\v\f\r \u2028\u2029]+/gu, ' ');
  const last = result.at(-1);
  const opens = last === undefined || last.kind === 'break' || last.kind === 'tab';
  if (opens || (last.kind === 'text' && last.text.endsWith(' '))) text = text.replace(/^ /, '');
  if (!text) return;
  if (last?.kind === 'text' && sameStyle(last, inline)) {
    // A combining mark may open a run: join before composing.
    result[result.length - 1] = { ...last, text: (last.text + text).normalize('NFC') };
  } else {
    result.push({ ...inline, text });
  }
}

function trimEnd(result: Inline[]): void {
  const last = result.at(-1);
  if (last?.kind !== 'text' || !last.text.endsWith(' ')) return;
  const text = last.text.replace(/ +$/, '');
  if (text) result[result.length - 1] = { ...last, text };
  else result.pop();
}

function sameStyle(a: TextInline, b: TextInline): boolean {
  return a.href === b.href && a.language === b.language && sameMarks(a.marks ?? {}, b.marks ?? {});
}

function sameMarks(a: Marks, b: Marks): boolean {
  return (
    Boolean(a.bold) === Boolean(b.bold) &&
    Boolean(a.italic) === Boolean(b.italic) &&
    Boolean(a.underline) === Boolean(b.underline) &&
    Boolean(a.strike) === Boolean(b.strike) &&
    Boolean(a.code) === Boolean(b.code) &&
    Boolean(a.smallCaps) === Boolean(b.smallCaps) &&
    a.script === b.script
  );
}
