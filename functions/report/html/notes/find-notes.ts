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

/** An element and its place in the order of the page. */
interface Placed {
  readonly element: HtmlElement;
  readonly order: number;
}

/**
 * Finds notes as pandoc, Markdown renderers, wikis, Word, LibreOffice and Google Docs save them: a short label that
 * links to a place further down, where a paragraph, item or box holds the note. Ids begin with `prefix`.
 */
export function findNotes(root: HtmlParent, prefix: string): FoundNote[] {
  const { targets, links } = findLinks(root);
  const calls = new Map<HtmlElement, HtmlElement[]>();
  for (const { element, order } of links) {
    const name = attribute(element, 'href')!.slice(1);
    const target = targets.get(name);
    // What leads upwards leads back from a note to its call.
    if (!target || target.order < order) continue;
    if (!label.test(textBelow(element)) || !(noteId.test(name) || isRaised(element))) continue;
    const body = bodyOf(target.element);
    if (!body || isInside(element, body)) continue;
    const known = calls.get(body);
    if (known) known.push(element);
    else calls.set(body, [element]);
  }
  const names = new Set([...calls.values()].flat().flatMap(namesOf));
  return [...calls].map(([body, links], index) => ({
    id: `${prefix}note-${index + 1}`,
    calls: links,
    body,
    backlinks: [...descendants(body)].filter((link) => isBacklink(link, names)),
  }));
}

function findLinks(root: HtmlParent): {
  readonly targets: ReadonlyMap<string, Placed>;
  readonly links: readonly Placed[];
} {
  const targets = new Map<string, Placed>();
  const links: Placed[] = [];
  let order = 0;
  for (const element of descendants(root)) {
    order++;
    const isLink = element.tagName === 'a';
    for (const name of [attribute(element, 'id'), isLink ? attribute(element, 'name') : undefined]) {
      if (name && !targets.has(name)) targets.set(name, { element, order });
    }
    if (isLink && attribute(element, 'href')?.startsWith('#')) links.push({ element, order });
  }
  return { targets, links };
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
