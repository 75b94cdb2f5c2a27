import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readDocx } from '../../../functions/report/docx/read-docx.ts';
import { docx, p, r, read, style, styled } from './docx.ts';

const text = (value: string, marks?: object) => ({ kind: 'text', text: value, ...(marks && { marks }) });
const paragraph = (...inlines: object[]) => ({ kind: 'paragraph', inlines });

test('direct formatting becomes marks, and runs alike are joined', async () => {
  const { blocks } = await read(
    p(
      r('a') +
        r('b') +
        r(' c', '<w:b/>') +
        r('d', '<w:i w:val="true"/><w:u w:val="single"/>') +
        r('e', '<w:strike/>') +
        r('2', '<w:vertAlign w:val="superscript"/>') +
        r('f', '<w:smallCaps/>') +
        r('g', '<w:b w:val="0"/><w:u w:val="none"/>'),
    ),
  );
  expect(blocks).toEqual([
    paragraph(
      text('ab'),
      text(' c', { bold: true }),
      text('d', { italic: true, underline: true }),
      text('e', { strike: true }),
      text('2', { script: 'super' }),
      text('f', { smallCaps: true }),
      text('g'),
    ),
  ]);
});

test('capitals by style are capitals in the text', async () => {
  const { blocks } = await read(p(r('Ủy ban', '<w:caps/>')));
  expect(blocks).toEqual([paragraph(text('ỦY BAN'))]);
});

test('styles inherit; toggles of paragraph and character style turn over; direct formatting decides', async () => {
  const styles =
    style('Base', 'Base', '<w:rPr><w:b/></w:rPr><w:pPr><w:jc w:val="both"/></w:pPr>') +
    style('Child', 'Child', '<w:rPr><w:i/></w:rPr>', 'Base') +
    '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>';
  const { blocks } = await read(
    p(
      r('x') + r('y', '<w:rStyle w:val="Strong"/>') + r('z', '<w:b w:val="0"/>'),
      '<w:pStyle w:val="Child"/>',
    ),
    { styles },
  );
  expect(blocks).toEqual([
    {
      ...paragraph(text('x', { bold: true, italic: true }), text('yz', { italic: true })),
      align: 'justify',
    },
  ]);
});

test('a loop of styles ends', async () => {
  const { blocks } = await read(styled('A', 'x'), {
    styles: style('A', 'A', '', 'B') + style('B', 'B', '', 'A'),
  });
  expect(blocks).toEqual([paragraph(text('x'))]);
});

test('alignment and indents are in points; start and end are left and right', async () => {
  const { blocks } = await read(
    p(r('a'), '<w:jc w:val="end"/><w:ind w:start="720" w:right="360" w:hanging="360"/>') +
      p(r('b'), '<w:jc w:val="both"/><w:ind w:firstLine="720"/>'),
  );
  expect(blocks).toEqual([
    { ...paragraph(text('a')), align: 'right', indent: { left: 36, right: 18, firstLine: -18 } },
    { ...paragraph(text('b')), align: 'justify', indent: { firstLine: 36 } },
  ]);
});

test('tabs take the leader of their stop, also from the style', async () => {
  const styles = style(
    'Toc',
    'Custom',
    '<w:pPr><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9000"/></w:tabs></w:pPr>',
  );
  const tabs =
    '<w:tabs><w:tab w:val="left" w:pos="720"/><w:tab w:val="left" w:leader="underscore" w:pos="7200"/></w:tabs>';
  const run = '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:tab/></w:r>';
  const { blocks } = await read(p(run, tabs) + p(run, '<w:pStyle w:val="Toc"/>'), { styles });
  expect(blocks).toEqual([
    paragraph(text('a'), { kind: 'tab' }, text('b'), { kind: 'tab', leader: 'line' }),
    paragraph(text('a'), { kind: 'tab', leader: 'dots' }, text('b'), { kind: 'tab' }),
  ]);
});

test('line breaks, hyphens and symbols', async () => {
  const { blocks } = await read(
    p(
      '<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/>' +
        '<w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Symbol" w:char="F0B3"/></w:r>' +
        r('\uf0b7', '<w:rFonts w:ascii="Symbol"/>'),
    ),
  );
  expect(blocks).toEqual([
    paragraph(text('a'), { kind: 'break' }, text('b'), { kind: 'break' }, text('c\u2011d✓≥•')),
  ]);
});

test('lines of the XML are spaces', async () => {
  const { blocks } = await read(p('<w:r><w:t>a\n  b</w:t></w:r>'));
  expect(blocks).toEqual([paragraph(text('a   b'))]);
});

test('decomposed letters are composed, also across runs', async () => {
  const { blocks } = await read(p(r('E') + r('\u0302') + r('\u0301')));
  expect(blocks).toEqual([paragraph(text('Ế'))]);
});

test('headings by outline level, by name, and not where direct formatting makes body text of them', async () => {
  const styles =
    style('H1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>') +
    style('H2', 'Heading 2') +
    style('Mine', 'Mục', '', 'H2');
  const { blocks } = await read(
    styled('H1', 'một') +
      styled('H2', 'hai') +
      styled('Mine', 'ba') +
      p(r('bốn', '<w:b/>'), '<w:outlineLvl w:val="3"/><w:jc w:val="center"/>') +
      p(r('năm'), '<w:pStyle w:val="H1"/><w:outlineLvl w:val="9"/>') +
      p(r('sáu', '<w:b/>')),
    { styles },
  );
  expect(blocks).toEqual([
    { kind: 'heading', level: 1, inlines: [text('một')] },
    { kind: 'heading', level: 2, inlines: [text('hai')] },
    { kind: 'heading', level: 2, inlines: [text('ba')] },
    { kind: 'heading', level: 4, inlines: [text('bốn')], align: 'center' },
    paragraph(text('năm')),
    paragraph(text('sáu', { bold: true })),
  ]);
});

test('quotations and code are gathered by their styles', async () => {
  const styles = style('Q', 'Quote', '<w:pPr><w:ind w:left="720"/></w:pPr>') + style('C', 'Source Code');
  const { blocks } = await read(
    styled('Q', 'a') + styled('Q', 'b') + styled('C', 'x = 1') + styled('C', '  y'),
    {
      styles,
    },
  );
  expect(blocks).toEqual([
    { kind: 'quote', blocks: [paragraph(text('a')), paragraph(text('b'))] },
    { kind: 'code', text: 'x = 1\n  y\n' },
  ]);
});

test('an empty paragraph with a line below is a rule, another empty one is nothing', async () => {
  const line = '<w:pBdr><w:bottom w:val="single" w:sz="6"/></w:pBdr>';
  const { blocks } = await read(p(r('a')) + p('') + p('', line) + p(r('b')));
  expect(blocks).toEqual([paragraph(text('a')), { kind: 'rule' }, paragraph(text('b'))]);
});

test('a dropped initial joins the paragraph it begins', async () => {
  const { blocks } = await read(p(r('N'), '<w:framePr w:dropCap="drop" w:lines="3"/>') + p(r('gày hội')));
  expect(blocks).toEqual([paragraph(text('Ngày hội'))]);
});

test('ruby text stands in brackets', async () => {
  const ruby = `<w:r><w:ruby><w:rt>${r('hán')}</w:rt><w:rubyBase>${r('漢')}</w:rubyBase></w:ruby></w:r>`;
  const { blocks } = await read(p(ruby));
  expect(blocks).toEqual([paragraph(text('漢(hán)'))]);
});

test('text in fonts of the time before Unicode is converted, text that is Unicode already is not', async () => {
  const { blocks, warnings } = await read(
    p(r('B¸o c¸o n¨m', '<w:rFonts w:ascii=".VnTime"/>')) +
      p(r('Baùo caùo', '<w:rFonts w:ascii="VNI-Times"/>')) +
      p(r('céng hßa', '<w:rFonts w:ascii=".VnTimeH"/>')) +
      p(r('các xã', '<w:rFonts w:ascii=".VnTime"/>')),
  );
  expect(blocks).toEqual([
    paragraph(text('Báo cáo năm')),
    paragraph(text('Báo cáo')),
    paragraph(text('CỘNG HÒA')),
    paragraph(text('các xã')),
  ]);
  expect(warnings.map(({ code }) => code)).toEqual(['legacy-font']);
});

test('a file that names its namespaces otherwise reads the same', async () => {
  const parts = unzipSync(docx(p(r('x', '<w:b/>')), { core: '<dc:title>Thử</dc:title>' }));
  const strict = strFromU8(parts['word/document.xml']!)
    .replace(/(<\/?| )w:/g, '$1ns0:')
    .replace('xmlns:w=', 'xmlns:ns0=')
    .replace(
      'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
      'http://purl.oclc.org/ooxml/wordprocessingml/main',
    );
  const bytes = zipSync({ ...parts, 'word/document.xml': strToU8(strict) });
  const { blocks } = await readDocx({ key: 'a.docx', bytes });
  expect(blocks).toEqual([paragraph(text('x', { bold: true }))]);
});
