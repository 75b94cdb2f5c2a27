import type { Metadata } from '../../document/types.ts';
import { article } from './article.ts';
import { party } from './party.ts';
import { state } from './state.ts';
import type { DatedStyle, ProfileStyle } from './style.ts';
import { englishWords } from './words.ts';

const profiles: Readonly<Record<Metadata['profile'], readonly DatedStyle[]>> = { article, state, party };

/** The style in force on the document's day: the latest for one without a date, the first for an older one. */
export function chooseStyle({ profile, date, language }: Metadata): ProfileStyle {
  const dated = profiles[profile];
  const inForce = date === undefined ? dated.at(-1) : dated.findLast(({ since }) => since <= date);
  const { style } = inForce ?? dated[0]!;
  return language.startsWith('en') && profile === 'article' ? { ...style, words: englishWords } : style;
}
