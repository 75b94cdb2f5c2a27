import type { TextFormat } from '../profiles/style.ts';
import { plainRun } from '../text/make-runs.ts';
import { setParagraph } from '../text/set-paragraph.ts';
import type { Work } from '../work.ts';
import type { PageDraft } from './page-draft.ts';
import { round } from './place-slab.ts';

/** Prints one line as an artifact of the page, on a given baseline. */
export function placeLineAt(
  text: string,
  format: TextFormat,
  measure: number,
  x: number,
  baseline: number,
  page: PageDraft,
  work: Work,
): void {
  const [line] = setParagraph([plainRun(text, format, 0)], format, { x, width: measure }, work.faces);
  for (const box of line?.boxes ?? []) {
    if (box.kind !== 'text') continue;
    page.boxes.push({ ...box, owner: 'pagination', x: round(box.x), width: round(box.width), baseline });
  }
}
