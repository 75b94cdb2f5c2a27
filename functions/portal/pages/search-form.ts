import { searchLimits } from '../listings/search-parameters.ts';
import { type Html, html } from '../markup/html.ts';
import type { LinkParameters, View } from '../markup/view.ts';

/** The search box; `kept` are the filters that the next search keeps. */
export function searchForm({ words, language }: View, q: string, kept: LinkParameters = {}): Html {
  const hidden = Object.entries({ ...kept, lang: language === 'en' ? 'en' : undefined }).filter(
    ([, value]) => value !== undefined && value !== '',
  );
  return html`<form class="search" role="search" action="/" method="get">
<label for="q">${words.searchLabel}</label>
<div class="row"><div class="field">
<input type="search" id="q" name="q" value="${q}" maxlength="${searchLimits.queryLength}" placeholder="${words.searchPlaceholder}"
 autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search" aria-describedby="hint" data-suggest>
<ul class="suggestions" id="suggestions" role="listbox" aria-label="${words.suggestions}" hidden></ul>
</div><button type="submit">${words.search}</button></div>
<p id="hint">${words.searchHint}</p>
${hidden.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
</form>`;
}
