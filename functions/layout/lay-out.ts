import type { Block, Document } from '../document/types.ts';
import { headingIds } from './blocks/heading-ids.ts';
import { setBlocks } from './blocks/set-blocks.ts';
import { setContents } from './blocks/set-contents.ts';
import { setNotes } from './blocks/set-notes.ts';
import { setArticleTitle } from './front/set-article-title.ts';
import { setClosing } from './front/set-closing.ts';
import { setLetterhead } from './front/set-letterhead.ts';
import { setOfficialTitle } from './front/set-official-title.ts';
import { placeNotes } from './pages/foot-notes.ts';
import { fillContents, numberPages } from './pages/number-pages.ts';
import type { PageDraft } from './pages/page-draft.ts';
import { paginate } from './pages/paginate.ts';
import { chooseStyle } from './profiles/choose-style.ts';
import type { Slab } from './slabs.ts';
import { Structure } from './structure.ts';
import { Faces } from './text/faces.ts';
import type { Layout, Measurer, Page } from './types.ts';
import type { Frame, Work } from './work.ts';

/**
 * Typesets a document: the same document and measurer give the same pages, down to the last digit.
 * Throws `Rejected('too-many-pages')`.
 */
export function layOut(document: Document, measurer: Measurer): Layout {
  const work = startWork(document, measurer);
  const frame = textFrame(work);
  const opening = setOpening(frame, work);
  const annexes = firstAnnex(document.blocks);
  const body = setBlocks(document.blocks.slice(0, annexes), frame, work);
  const closing = setClosing(work.style.closing, frame, work);
  const annexed = setBlocks(document.blocks.slice(annexes), frame, work);
  const { slabs, numbers } = document.metadata.toc ? setContents(frame, work) : { slabs: [], numbers: [] };
  keepSignature(body, closing);
  setNotes(frame, work);
  const pages = paginate([...opening, ...slabs, ...body, ...closing, ...annexed], work.style);
  for (const page of pages) placeNotes(page);
  numberPages(pages, work);
  fillContents(numbers, pages, work);
  return {
    pages: pages.map(finishPage),
    elements: work.structure.elements,
    outline: work.headings.map(({ title, level, page, y }) => ({ title, level, page, y })),
  };
}

function startWork(document: Document, measurer: Measurer): Work {
  return {
    document,
    style: chooseStyle(document.metadata),
    faces: new Faces(measurer),
    structure: new Structure(),
    notes: [],
    noteById: new Map(),
    headings: [],
    targets: headingIds(document),
    openLevels: [],
  };
}

function textFrame({ style }: Work): Frame {
  const { width, height, margins } = style.portrait;
  return {
    x: 0,
    width: width - margins.left - margins.right,
    height: height - margins.top - margins.bottom,
    parent: 0,
    text: style.body,
    place: 'page',
    lists: 0,
  };
}

/** Who signs, signs before the annexes. */
function firstAnnex(blocks: readonly Block[]): number {
  const index = blocks.findIndex((block) => block.kind === 'heading' && block.annex === true);
  return index < 0 ? blocks.length : index;
}

function setOpening(frame: Frame, work: Work): Slab[] {
  const { opening } = work.style;
  if (opening.kind === 'article') return setArticleTitle(opening.article, frame, work);
  return [
    ...setLetterhead(opening.official, frame, work),
    ...setOfficialTitle(opening.official, frame, work),
  ];
}

/** A signature never stands alone on a page. */
function keepSignature(body: readonly Slab[], closing: readonly Slab[]): void {
  const last = body.at(-1);
  if (last && closing.length > 0) last.keep = true;
}

function finishPage({ sheet, number, boxes, destinations }: PageDraft): Page {
  return { width: sheet.width, height: sheet.height, label: String(number), boxes, destinations };
}
