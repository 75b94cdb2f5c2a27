import type { SnippetPart } from '../../search/types.ts';
import { type Html, html } from './html.ts';

/** A passage with what answers the query in `<mark>`. */
export function marked(parts: readonly SnippetPart[]): Html {
  return html`${parts.map((part) => (part.marked ? html`<mark>${part.text}</mark>` : part.text))}`;
}
