import type { TabInline } from '../../../document/types.ts';
import type { XmlElement } from '../package/xml.ts';
import type { Line } from './pieces.ts';

/** The tab that a `w:tab` or `w:ptab` makes: the nth of a line takes the leader of its nth stop. */
export function tabOf(element: XmlElement, { pieces, look }: Line): TabInline {
  const own = element.attributes['w:leader'];
  if (own === 'dot' || own === 'middleDot') return { kind: 'tab', leader: 'dots' };
  if (own && own !== 'none') return { kind: 'tab', leader: 'line' };
  const stops = look.tabs ?? [];
  const leader = stops[tabsBefore(pieces, stops.length)]?.leader;
  return leader ? { kind: 'tab', leader } : { kind: 'tab' };
}

/** How many tabs stand in the line so far; counting ends at `most`. */
function tabsBefore(pieces: Line['pieces'], most: number): number {
  let tabs = 0;
  for (let index = pieces.length - 1; index >= 0 && tabs < most && pieces[index]?.kind !== 'break'; index--) {
    if (pieces[index]?.kind === 'tab') tabs++;
  }
  return tabs;
}
