import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexOf } from './open-index.ts';
import { reportOf } from './sample-reports.ts';

const words = ['an', 'án', 'ăn', 'ban', 'bán', 'đan', 'dan', '05', '5'];
const fold = (word: string) =>
  word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replace(/^0+(?=\d)/, '');

interface Term {
  readonly words: readonly string[];
  readonly kind: 'word' | 'prefix' | 'phrase';
  readonly negated: boolean;
}

function written({ words: list, kind, negated }: Term): string {
  const text = kind === 'phrase' ? `"${list.join(' ')}"` : kind === 'prefix' ? `${list[0]}*` : list[0];
  return negated ? `-${text}` : text!;
}

/** Whether a report answers, found the slow way: by looking at every word of it. */
function answers(text: string, { words: wanted, kind, negated }: Term): boolean {
  const blocks = text.split('\n').map((block) => block.split(' ').filter(Boolean));
  const hasMarks = wanted.some((word) => /[^\p{ASCII}]/u.test(word));
  const same = (have: string, want: string) => {
    if (kind === 'prefix') return fold(have).startsWith(fold(want));
    if (kind === 'word' || !hasMarks) return fold(have) === fold(want);
    return have === want || have === fold(want);
  };
  const length = kind === 'phrase' ? wanted.length : 1;
  const found = blocks.some((block) =>
    block.some(
      (_, at) =>
        at + length <= block.length && wanted.slice(0, length).every((want, i) => same(block[at + i]!, want)),
    ),
  );
  return found !== negated;
}

test('finds what looking at every word finds', async () => {
  const word = fc.constantFrom(...words);
  const text = fc
    .array(
      fc.array(word, { minLength: 1, maxLength: 8 }).map((list) => list.join(' ')),
      { maxLength: 3 },
    )
    .map((blocks) => blocks.join('\n'));
  const term: fc.Arbitrary<Term> = fc.record({
    words: fc.array(word, { minLength: 1, maxLength: 3 }),
    kind: fc.constantFrom('word', 'prefix', 'phrase'),
    negated: fc.boolean(),
  });
  const queries = fc.array(fc.array(term, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 10 });
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 14 }), queries, async (texts, asked) => {
      // Later versions replace earlier ones, and so many small segments are merged on the way.
      const versions = texts.map((body, i) =>
        reportOf({ id: `r${i % 9}`, version: i + 1, title: 'Tin', text: body }),
      );
      const reports = [...new Map(versions.map((report) => [report.id, report])).values()];
      const index = await indexOf(versions, 1);
      for (const terms of asked) {
        const { hits } = await index.search({ q: terms.map(written).join(' '), size: 50 });
        const expected = reports.filter((report) => terms.every((one) => answers(report.text, one)));
        expect(hits.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
      }
    }),
    { numRuns: 40 },
  );
});
