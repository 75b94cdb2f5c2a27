/** Markup that is safe to send: only `html` makes it, and `html` escapes what it is given. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }

  toString(): string {
    return this.markup;
  }
}

/** What may stand in a template: text (escaped), markup, lists of both; nothing for `undefined` and `false`. */
export type Fragment = Html | string | number | undefined | false | readonly Fragment[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for HTML or XML, in an element or a quoted attribute; characters that XML forbids are dropped. */
function escapeHtml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '')
    .toWellFormed();
}

/** A template whose values are escaped unless they are markup themselves. Serves HTML and XML alike. */
export function html(strings: TemplateStringsArray, ...values: readonly Fragment[]): Html {
  let markup = strings[0] ?? '';
  for (const [index, value] of values.entries()) markup += render(value) + strings[index + 1];
  return new Html(markup);
}

function render(fragment: Fragment): string {
  if (fragment instanceof Html) return fragment.markup;
  if (fragment === undefined || fragment === false) return '';
  if (typeof fragment === 'object') return fragment.map(render).join('');
  return escapeHtml(String(fragment));
}
