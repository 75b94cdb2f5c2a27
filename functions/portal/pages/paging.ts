import { type Html, html } from '../markup/html.ts';
import type { View } from '../markup/view.ts';

/** Links to the pages before and after; nothing where there is only one. `address` gives a page's. */
export function paging(
  { words }: View,
  { page, size, total }: { readonly page: number; readonly size: number; readonly total: number },
  address: (page: number) => string,
): Html | undefined {
  const last = Math.max(1, Math.ceil(total / size));
  if (last === 1) return undefined;
  return html`<nav class="paging" aria-label="${words.pages}">
${page > 1 && html`<a rel="prev" href="${address(Math.min(page - 1, last))}">← ${words.previous}</a>`}
<span>${words.page(page)} / ${last}</span>
${page < last && html`<a rel="next" href="${address(page + 1)}">${words.next} →</a>`}
</nav>`;
}
