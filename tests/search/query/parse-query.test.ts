import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../functions/search/query/parse-query.ts';
import type { Condition } from '../../../functions/search/query/query.ts';

/** A clause as a line: words of a phrase joined by `+`, alternatives in brackets. */
function lineOf(condition: Condition): string {
  switch (condition.kind) {
    case 'phrase':
      return condition.steps.map(({ form, prefix }) => (prefix ? `${form}*` : form)).join('+');
    case 'days':
      return `${condition.from}..${condition.to}`;
    case 'all':
      return `all(${condition.of.map(lineOf).join(' ')})`;
    case 'any':
      return `any(${condition.of.map(lineOf).join(' ')})`;
  }
}

function read(q: string): string[] {
  return parseQuery(q).clauses.map(({ condition, negated }) => (negated ? '-' : '') + lineOf(condition));
}

describe('parseQuery', () => {
  test.each<[string, string[]]>([
    ['Đức Xuân', ['đức', 'xuân']],
    ['"Đức Xuân" họp', ['đức+xuân', 'họp']],
    ['“Đức Xuân”', ['đức+xuân']],
    ['họp -"tổ dân phố"', ['họp', '-any(tổ+dân+phố =tdp)']],
    ['tuyên tru*', ['tuyên', 'tru*']],
    ['a* b* c* d*', ['a*', 'b*', 'c*', 'd']],
    ['-nước', ['-nước']],
    ['--nước', ['-nước']],
    ['kinh tế - xã', ['kinh', 'tế', 'xã']],
    ['UBND', ['any(=ubnd ủy+ban+nhân+dân =ub+nhân+dân)']],
    ['thành phố', ['any(all(thành phố) =tp)']],
    ['05/QZ', ['05+qz']],
    ['13/4', ['@4-13']],
    ['ngày 13 tháng 4 năm 2023', ['any(@4-13-2023 @4-13-?)']],
    ['number:411', ['#411']],
    ['issuer:"Suối Ngọc" nước', ['%suối+%ngọc', 'nước']],
    ['TYPE:tin', ['~tin']],
    ['year:1970', ['0..364']],
    ['from:2/1/1970 to:1970-01-03', ['1..2147483647', '-2147483647..2']],
    ['year:nay', ['year+nay']],
    ['issuer:', ['issuer']],
    ['"Đức', ['đức']],
    ['a OR b AND (c NEAR d)', ['a', 'or', 'b', 'and', 'c', 'near', 'd']],
    ['title:"x" {a}:b*', ['title', 'x', 'a+b*']],
    ['', []],
    ['" " - * ""', []],
  ])('%s', (q, clauses) => {
    expect(read(q)).toEqual(clauses);
  });

  test('reads either normal form alike', () => {
    expect(read('Đường Khuổi'.normalize('NFD'))).toEqual(read('Đường Khuổi'));
  });

  test('weighs forms where the reader typed marks, an abbreviation or a padded number', () => {
    const exact = (q: string) => parseQuery(q).clauses.map((clause) => clause.exact);
    expect(exact('duc xuan')).toEqual([false, false]);
    expect(exact('Đức xuan')).toEqual([true, true]);
    expect(exact('duc UBND 05')).toEqual([false, true, true]);
  });

  test('reads any string, as long as it may be', () => {
    const pieces = [
      '"',
      '-',
      '*',
      ':',
      'issuer:',
      'year:',
      'from:',
      ' ',
      '\0',
      '\ud800',
      'UBND',
      'ủy ban',
      '13/4',
      '(',
    ];
    const strings = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string())).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(strings, (q) => {
        const { clauses, source } = parseQuery(q);
        expect(clauses.length).toBeLessThanOrEqual(32);
        for (const { start, end } of clauses) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(source.length);
        }
      }),
      { numRuns: 500 },
    );
    expect(parseQuery('ủy ban nhân dân '.repeat(7_000)).clauses.length).toBeLessThanOrEqual(32);
    expect(parseQuery('"'.repeat(100_000)).clauses).toEqual([]);
    expect(parseQuery(`x${'-'.repeat(100_000)}`).clauses).toHaveLength(1);
  });
});
