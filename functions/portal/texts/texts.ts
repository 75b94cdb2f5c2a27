import { english } from './english.ts';
import { vietnamese } from './vietnamese.ts';

/** Languages of the portal's own words; the reports keep theirs. */
export type Language = 'vi' | 'en';

/** The words of one language. */
export type Texts = {
  readonly [K in keyof typeof vietnamese]: (typeof vietnamese)[K] extends string
    ? string
    : (typeof vietnamese)[K];
};

/** The portal's words by language. */
export const texts: Readonly<Record<Language, Texts>> = { vi: vietnamese, en: english };
