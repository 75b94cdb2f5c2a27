import { isShouted } from '../metadata/sentence-case.ts';
import type { Unit } from './join-lines.ts';

const longestHeading = 150;
const longestShouted = 240;

/**
 * Which units are headings, and how deep they would stand: division, roman, decimal, letter. Units that are not get 0.
 * Siblings agree: where one `1.` of a section is a sentence, all are items.
 */
export function rankHeadings(units: readonly Unit[]): number[] {
  const ranks = units.map((unit, index) => rankOf(unit, units[index + 1]));
  let family = new Map<string, number[]>();
  const settle = (indexes: readonly number[]) => {
    if (indexes.some((index) => ranks[index] === 0)) for (const index of indexes) ranks[index] = 0;
  };
  for (const [index, { marker }] of units.entries()) {
    if (!marker || marker.kind === 'bullet') continue;
    if (marker.kind !== 'decimal' && marker.kind !== 'letter') {
      for (const indexes of family.values()) settle(indexes);
      family = new Map();
      continue;
    }
    // `1.` begins a new series: letters and deeper numbers start again below it.
    for (const [key, indexes] of family) {
      if (key > marker.family || (marker.kind === 'decimal' && key.startsWith('letter'))) {
        settle(indexes);
        family.delete(key);
      }
    }
    family.set(marker.family, [...(family.get(marker.family) ?? []), index]);
  }
  for (const indexes of family.values()) settle(indexes);
  return ranks;
}

function rankOf(unit: Unit, next: Unit | undefined): number {
  const { marker, text } = unit;
  if (!marker) return isShoutedLine(unit, next) ? 2 : 0;
  switch (marker.kind) {
    case 'annex':
      return text.length <= longestShouted ? 1 : 0;
    case 'division':
      return text.length <= longestShouted ? marker.depth : 0;
    case 'article':
      return isTitleLike(marker.rest) ? 3 : 0;
    case 'roman':
      return isShouted(marker.rest) || isTitleLike(marker.rest) ? 2 : 0;
    case 'decimal':
      return hasContent(unit, next) && isTitleLike(marker.rest) ? 3 + marker.depth : 0;
    case 'letter':
      return hasContent(unit, next) && isTitleLike(marker.rest) ? 8 : 0;
    case 'bullet':
      return 0;
  }
}

function isTitleLike(text: string): boolean {
  if (text.length === 0 || text.length > longestHeading) return false;
  return !/[.;,:!?…]$/u.test(text) || (isShouted(text.replace(/[.:]$/u, '')) && !/[;,]$/u.test(text));
}

/** A heading has something below it that is not its sibling. */
function hasContent(unit: Unit, next: Unit | undefined): boolean {
  return next !== undefined && next.marker?.family !== unit.marker?.family;
}

function isShoutedLine(unit: Unit, next: Unit | undefined): boolean {
  if (!next || unit.text.length > longestHeading || /[;,]$/u.test(unit.text)) return false;
  return isShouted(unit.text) && unit.text.split(' ').length > 1;
}
