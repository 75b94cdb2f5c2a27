import type { OpenNumber } from '../blocks/set-contents.ts';
import { measureText } from '../tables/measure-blocks.ts';
import type { Work } from '../work.ts';
import type { PageDraft } from './page-draft.ts';
import { placeLineAt } from './place-line-at.ts';
import { round } from './place-slab.ts';

/** Prints page number and running header on every page but the first of the document and of its annexes. */
export function numberPages(pages: readonly PageDraft[], work: Work): void {
  const { pageNumber, runningHeader } = work.style;
  const header = runningHeader && shorten(work.document.metadata.title, work);
  for (const page of pages) {
    if (page.number === 1) continue;
    const { margins, width } = page.sheet;
    const measure = width - margins.left - margins.right;
    const align = pageNumber.place === 'top-centre' ? 'center' : 'right';
    const format = { ...work.style.body, size: pageNumber.size, align, firstLine: 0 } as const;
    placeLineAt(String(page.number), format, measure, margins.left, pageNumber.baseline, page, work);
    if (!runningHeader || !header) continue;
    placeLineAt(header, runningHeader.format, measure, margins.left, runningHeader.baseline, page, work);
    page.boxes.push({
      kind: 'rule',
      owner: 'pagination',
      x: margins.left,
      y: runningHeader.rule,
      width: round(measure),
      height: 0.4,
    });
  }
}

/** Writes the page numbers into the table of contents. */
export function fillContents(numbers: readonly OpenNumber[], pages: readonly PageDraft[], work: Work): void {
  for (const { entry, box } of numbers) {
    const label = String(pages[entry.page]?.number ?? '');
    const width = (work.faces.partWidth(label, box.face) * box.size) / 1000;
    box.text = label;
    box.width = round(width);
    box.x = round(box.x - width);
  }
}

/** The title cut at a word so that it leaves room for the page number. */
function shorten(title: string, work: Work): string {
  const { runningHeader, portrait } = work.style;
  const { width, margins } = portrait;
  const room = (width - margins.left - margins.right) * 0.85;
  if (!runningHeader || measureText(title, runningHeader.format, work) <= room) return title;
  let words = title.slice(0, 200).split(' ');
  const cut = () => `${words.join(' ').replace(/[\s,;:–-]+$/, '')} …`;
  while (words.length > 1 && measureText(cut(), runningHeader.format, work) > room)
    words = words.slice(0, -1);
  let text = cut();
  while (text.length > 2 && measureText(text, runningHeader.format, work) > room)
    text = `${text.slice(0, -2)}…`;
  return text;
}
