import { describe, expect, test } from 'vitest';
import { textOfInlines } from '../../../functions/document/text-of.ts';
import type { Block } from '../../../functions/document/types.ts';
import { p, r, read, style } from './docx.ts';

type Lines = readonly (string | Lines)[];

/** Labels and texts of lists, nested as they are; headings and paragraphs as their text. */
function outline(blocks: readonly Block[]): Lines {
  return blocks.flatMap((block): Lines => {
    if (block.kind === 'list') {
      return block.items.map(({ label, blocks: [first, ...inner] }) => {
        const line = `${label} ${outline(first ? [first] : [])[0]}`;
        return inner.length > 0 ? [line, ...outline(inner)] : line;
      });
    }
    return block.kind === 'paragraph' || block.kind === 'heading'
      ? [textOfInlines(block.inlines)]
      : [block.kind];
  });
}

function level(index: number, format: string, text: string, more = ''): string {
  return `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

function definition(id: number, levels: string): string {
  return `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
}

function instance(id: number, of: number, more = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
}

const item = (text: string, num: number, ilvl = 0) =>
  p(r(text), `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${num}"/></w:numPr>`);

const three = level(0, 'decimal', '%1.') + level(1, 'decimal', '%1.%2.') + level(2, 'lowerLetter', '%3)');

describe('numbered paragraphs', () => {
  test('become nested lists with the labels that are printed', async () => {
    const { blocks } = await read(
      item('a', 1) + item('b', 1, 1) + item('c', 1, 1) + item('d', 1, 2) + item('e', 1) + item('f', 1, 1),
      { numbering: definition(0, three) + instance(1, 0) },
    );
    expect(outline(blocks)).toEqual([
      ['1. a', '1.1. b', ['1.2. c', 'a) d']],
      ['2. e', '2.1. f'],
    ]);
  });

  test('go on after a paragraph that is not numbered', async () => {
    const { blocks } = await read(item('a', 1) + p(r('giữa')) + item('b', 1), {
      numbering: definition(0, three) + instance(1, 0),
    });
    expect(outline(blocks)).toEqual(['1. a', 'giữa', '2. b']);
  });

  test('share a counter between instances unless one starts anew', async () => {
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
    const { blocks } = await read(item('a', 1) + item('b', 2) + item('c', 3) + item('d', 3), {
      numbering: definition(0, three) + instance(1, 0) + instance(2, 0) + instance(3, 0, restart),
    });
    expect(outline(blocks)).toEqual(['1. a', '2. b', '5. c', '6. d']);
  });

  test('print each format of numbers', async () => {
    const formats = ['upperRoman', 'lowerRoman', 'upperLetter', 'lowerLetter', 'decimalZero', 'none'];
    const numbering = formats
      .map((format, index) => definition(index, level(0, format, '(%1)')) + instance(index + 1, index))
      .join('');
    const items = formats.map((_, index) => item('x', index + 1) + item('x', index + 1)).join('');
    const { blocks } = await read(items, { numbering });
    expect(outline(blocks)).toEqual([
      '(I) x',
      '(II) x',
      '(i) x',
      '(ii) x',
      '(A) x',
      '(B) x',
      '(a) x',
      '(b) x',
      '(01) x',
      '(02) x',
      '() x',
      '() x',
    ]);
  });

  test('print bullets of symbol fonts as the characters they show', async () => {
    const font = (name: string) => `<w:rPr><w:rFonts w:ascii="${name}"/></w:rPr>`;
    const bullet = (text: string, name: string) =>
      `<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="${text}"/>${font(name)}</w:lvl>`;
    const numbering = [
      bullet('\uf0b7', 'Symbol'),
      bullet('\uf0a7', 'Wingdings'),
      bullet('o', 'Courier New'),
      bullet('-', 'Times New Roman'),
    ]
      .map((levels, index) => definition(index, levels) + instance(index + 1, index))
      .join('');
    const { blocks } = await read([1, 2, 3, 4].map((num) => item('x', num)).join(''), { numbering });
    expect(outline(blocks)).toEqual(['• x', '▪ x', '◦ x', '- x']);
  });

  test('count levels that were skipped, and legal numbering in arabic figures', async () => {
    const levels = level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%1.%2', '<w:isLgl/>');
    const { blocks } = await read(item('a', 1, 1) + item('b', 1, 1) + item('c', 1) + item('d', 1, 1), {
      numbering: definition(0, levels) + instance(1, 0),
    });
    expect(outline(blocks)).toEqual(['1.1 a', '1.2 b', ['II. c', '2.1 d']]);
  });

  test('restart only after the level that the definition names', async () => {
    const levels = level(0, 'decimal', '%1.') + level(1, 'decimal', '%2)', '<w:lvlRestart w:val="0"/>');
    const { blocks } = await read(item('a', 1) + item('b', 1, 1) + item('c', 1) + item('d', 1, 1), {
      numbering: definition(0, levels) + instance(1, 0),
    });
    expect(outline(blocks)).toEqual([
      ['1. a', '1) b'],
      ['2. c', '2) d'],
    ]);
  });

  test('take their numbering from a style, and lose it by number 0', async () => {
    const styles = style('L', 'Danh sách', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>');
    const { blocks } = await read(
      p(r('a'), '<w:pStyle w:val="L"/>') +
        p(r('b'), '<w:pStyle w:val="L"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
      { styles, numbering: definition(0, three) + instance(1, 0) },
    );
    expect(outline(blocks)).toEqual(['1. a', 'b']);
  });

  test('follow a definition that is kept in a numbering style', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="S"/></w:abstractNum>' +
      `<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="S"/>${level(0, 'lowerLetter', '%1)')}</w:abstractNum>` +
      instance(1, 0);
    const { blocks } = await read(item('a', 1), { numbering });
    expect(outline(blocks)).toEqual(['a) a']);
  });

  test('are plain paragraphs where the label is empty or the definition is missing', async () => {
    const { blocks } = await read(item('a', 1) + item('b', 9), {
      numbering: definition(0, level(0, 'none', '')) + instance(1, 0),
    });
    expect(outline(blocks)).toEqual(['a', 'b']);
  });
});

test('the number of a heading is part of its text, bound to its style by the definition', async () => {
  const levels = `${level(0, 'upperRoman', '%1.', '<w:pStyle w:val="H1"/>')}${level(1, 'decimal', '%2.', '<w:pStyle w:val="H2"/>')}`;
  const numbered = '<w:numPr><w:numId w:val="1"/></w:numPr>';
  const styles =
    style('H1', 'heading 1', `<w:pPr>${numbered}</w:pPr>`) +
    style('H2', 'heading 2', `<w:pPr>${numbered}</w:pPr>`);
  const heading = (id: string, text: string) => p(r(text, '<w:b/>'), `<w:pStyle w:val="${id}"/>`);
  const { blocks } = await read(
    heading('H1', 'A') + heading('H2', 'B') + heading('H1', 'C') + heading('H2', 'D'),
    {
      styles,
      numbering: definition(0, levels) + instance(1, 0),
    },
  );
  expect(outline(blocks)).toEqual(['I. A', '1. B', 'II. C', '1. D']);
});
