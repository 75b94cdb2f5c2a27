import {
  attribute,
  closest,
  descendants,
  type HtmlElement,
  type HtmlParent,
  isElement,
  textBelow,
} from '../dom.ts';

/** A note at the foot of the page: what calls it, what it holds, and what leads back. */
export interface FoundNote {
  readonly id: string;
  readonly calls: readonly HtmlElement[];
  readonly body: HtmlElement;
  /** Links in the body that lead back to the calls, and the number before it. */
  readonly backlinks: readonly HtmlElement[];
}

const label = /^[[(]?(\d{1,3}|[*†‡§]{1,3}|[ivx]{1,5}|[a-z])[\])]?$/i;
const noteId =
  /^_?(fn|ftn|ftnt|edn|footnote|endnote|note|cite[_-]?note|sdfootnote|sdendnote|user-content-fn|chu-?thich)[\w:.-]*$/i;

/**
 * Finds notes, ids beginning with `prefix`, as pandoc, Markdown renderers, wikis, Word, LibreOffice and Google Docs save them: a short label that
 * links to a place further down, where a paragraph, item or box holds the note.
 */
export function findNotes(root: HtmlParent, prefix: string): FoundNote[] {
  const targets = new Map<string, HtmlElement>();
  const links: HtmlElement[] = [];
  for (const element of descendants(root)) {
    for (const name of [
      attribute(element, 'id'),
      element.tagName === 'a' ? attribute(element, 'name') : undefined,
    ]) {
      if (name && !targets.has(name)) targets.set(name, element);
    }
    if (element.tagName === 'a' && attribute(element, 'href')?.startsWith('#')) links.push(element);
  }
  const calls = new Map<HtmlElement, HtmlElement[]>();
  for (const link of links) {
    const name = attribute(link, 'href')!.slice(1);
    const target = targets.get(name);
    if (!target || !label.test(textBelow(link)) || !(noteId.test(name) || isRaised(link))) continue;
    const body = bodyOf(target);
    if (!body || isInside(link, body)) continue;
    calls.set(body, [...(calls.get(body) ?? []), link]);
  }
  return toNotes(calls, prefix);
}

function toNotes(calls: ReadonlyMap<HtmlElement, readonly HtmlElement[]>, prefix: string): FoundNote[] {
  const names = new Set([...calls.values()].flat().flatMap(namesOf));
  const isOther = (body: HtmlElement) => (each: HtmlElement) => each !== body && calls.has(each);
  const notes: FoundNote[] = [];
  for (const [body, links] of calls) {
    // What links back from a note looks like a call of the place where its own call stands.
    if (links.every((link) => closest(link, isOther(body)))) continue;
    const backlinks = [...descendants(body)].filter((link) => isBacklink(link, names));
    notes.push({ id: `${prefix}note-${notes.length + 1}`, calls: links, body, backlinks });
  }
  return notes;
}

function isRaised(link: HtmlElement): boolean {
  const around = link.parentNode;
  const isSup = (node: HtmlParent | null) => node !== null && isElement(node) && node.tagName === 'sup';
  return isSup(around) || link.childNodes.some((node) => isElement(node) && isSup(node));
}

/** The box of a note around its target: the item or paragraph, or the box of all its paragraphs. */
function bodyOf(target: HtmlElement): HtmlElement | undefined {
  const block = closest(target, ({ tagName }) => /^(li|p|div|aside|dd|td|section)$/.test(tagName));
  const around = block?.parentNode;
  if (block?.tagName !== 'p' || !around || !isElement(around) || around.tagName !== 'div') return block;
  const named = [...descendants(around)].filter((each) =>
    noteId.test(attribute(each, 'id') ?? attribute(each, 'name') ?? ''),
  );
  return named.length <= 1 ? around : block;
}

function isBacklink(link: HtmlElement, callNames: ReadonlySet<string>): boolean {
  const href = link.tagName === 'a' ? attribute(link, 'href') : undefined;
  if (!href?.startsWith('#') || href === '#') return false;
  return callNames.has(href.slice(1)) || /^(?:↩|↑|⤴|\^|\ufe0e|\ufe0f|\s)+$/u.test(textBelow(link));
}

/** What a note may link back to: a call's name stands on it or on what raises it. */
function namesOf(call: HtmlElement): string[] {
  const parent = call.parentNode;
  const around = parent && isElement(parent) ? [parent] : [];
  return [call, ...around].flatMap((element) =>
    [attribute(element, 'id'), attribute(element, 'name')].filter((name) => name !== undefined),
  );
}

function isInside(element: HtmlElement, outer: HtmlElement): boolean {
  return closest(element, (each) => each === outer) !== undefined;
}
