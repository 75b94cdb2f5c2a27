import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenize } from '../../../functions/search/analysis/tokenize.ts';
import { parseQuery } from '../../../functions/search/query/parse-query.ts';
import { bestPassage } from '../../../functions/search/results/best-passage.ts';
import { markFinder } from '../../../functions/search/results/mark-finder.ts';
import { markText } from '../../../functions/search/results/mark-text.ts';
import type { SnippetPart } from '../../../functions/search/types.ts';

function mark(text: string, q: string): string {
  const marks = markFinder(parseQuery(q)).marks(text, tokenize(text));
  return show(markText(text, marks));
}

function show(parts: readonly SnippetPart[]): string {
  return parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');
}

function snippet(passages: readonly string[], q: string): string {
  return show(bestPassage(passages, markFinder(parseQuery(q))));
}

describe('marks', () => {
  test.each([
    ['Phường Đức Thắng họp', 'duc thang', 'Phường [Đức Thắng] họp'],
    ['Thắng và Đức', 'duc thang', '[Thắng] và [Đức]'],
    ['Đức và dực', 'Đức', '[Đức] và dực'],
    ['Chỉ có dực', 'Đức', 'Chỉ có [dực]'],
    ['phong trào văn hoá', 'văn hóa', 'phong trào [văn hoá]'],
    ['Đường Khuổi'.normalize('NFD'), 'khuổi', `${'Đường '.normalize('NFD')}[${'Khuổi'.normalize('NFD')}]`],
    ['Ủy ban nhân dân xã', 'UBND', '[Ủy ban nhân dân] xã'],
    ['UBND xã', 'ủy ban nhân dân', '[UBND] xã'],
    ['UBND xã họp', '"ủy ban nhân dân xã"', '[UBND xã] họp'],
    ['UB.MTTQ phường', 'UBMTTQ', '[UB.MTTQ] phường'],
    ['UBMTTQ phường', 'mặt trận tổ quốc', '[UBMTTQ] phường'],
    ['Số 05/BC-UBND', '5/bc', 'Số [05/BC]-UBND'],
    ['họp ngày 13 tháng 4', '13/4', 'họp [ngày 13 tháng 4]'],
    ['họp 13/4/2023', 'ngày 13 tháng 4', 'họp [13/4/2023]'],
    ['tuyên truyền', 'tru*', 'tuyên [truyền]'],
    ['cắt nước', 'cắt -nước', '[cắt] nước'],
    ['a <b> & "c"', 'b', 'a <[b]> & "c"'],
    ['thu 1.234.567 đồng', '1234567', 'thu [1.234.567] đồng'],
    ['nước', 'issuer:nước', 'nước'],
  ])('%s / %s', (text, q, marked) => {
    expect(mark(text, q)).toBe(marked);
  });

  test('the parts joined are the text, whatever text and query', () => {
    const words = fc.array(
      fc.constantFrom(
        'UBND',
        'ủy',
        'ban',
        'nhân',
        'dân',
        'hoá',
        'hóa',
        '13/4',
        '05',
        '\n',
        ' ',
        ' ',
        '-',
        '"',
        'đ',
        '😀',
      ),
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      words.map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(texts, texts, (text, q) => {
        const parts = markText(text, markFinder(parseQuery(q)).marks(text, tokenize(text)));
        expect(parts.map((part) => part.text).join('')).toBe(text);
        expect(parts.every((part) => part.text !== '')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('bestPassage', () => {
  const filler = 'Các tổ dân phố duy trì vệ sinh, họp định kỳ hằng tháng, thu quỹ đúng hạn. '.repeat(12);

  test('shows where the words are nearest to each other, from the beginning of a sentence', () => {
    const text = `Cầu cũ. ${filler}Xóm trên xin sửa cầu treo. ${filler}`;
    expect(snippet([text], 'cầu treo')).toMatch(/^… Xóm trên xin sửa \[cầu treo\]\. Các tổ .*[^ ] …$/);
  });

  test('reads on until a passage has all words', () => {
    expect(snippet([`cầu ${filler}`, 'treo', 'sửa cầu treo'], 'sửa cầu')).toBe('[sửa cầu] treo');
  });

  test('finds the one passage of a long report that answers', () => {
    const passages = [...Array.from({ length: 40 }, () => filler), 'Trồng rừng trên đồi Khau Vài.', filler];
    expect(snippet(passages, 'khau vai')).toBe('Trồng rừng trên đồi [Khau Vài].');
  });

  test('shows the beginning where nothing can be marked', () => {
    expect(snippet(['Mở đầu.', 'Sau đó.'], '')).toBe('Mở đầu.');
    expect(snippet([], 'x')).toBe('');
  });

  test('is a stretch of the passage, between ellipses', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), fc.string(), (text, q) => {
        const parts = bestPassage([text], markFinder(parseQuery(q)));
        const joined = parts.map((part) => part.text).join('');
        expect(text).toContain(joined.replace(/^… /, '').replace(/ …$/, ''));
      }),
    );
  });
});
