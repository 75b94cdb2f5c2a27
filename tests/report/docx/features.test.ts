import { describe, expect, test } from 'vitest';
import { p, pixel, r, read, root, style } from './docx.ts';

const text = (value: string, more: object = {}) => ({ kind: 'text', text: value, ...more });
const paragraph = (...inlines: object[]) => ({ kind: 'paragraph', inlines });
const codes = (report: { warnings: readonly { code: string }[] }) => report.warnings.map(({ code }) => code);

describe('tracked changes are accepted', () => {
  test('inserted and moved text stays, deleted and moved away text goes', async () => {
    const report = await read(
      p(
        `${r('a')}<w:ins w:id="1">${r('b')}</w:ins><w:del w:id="2"><w:r><w:delText>x</w:delText></w:r></w:del>` +
          `<w:moveFrom w:id="3">${r('y')}</w:moveFrom><w:moveTo w:id="4">${r('c')}</w:moveTo>`,
      ),
    );
    expect(report.blocks).toEqual([paragraph(text('abc'))]);
    expect(codes(report)).toEqual(['tracked-changes']);
  });

  test('a paragraph whose end was deleted goes on in the next', async () => {
    const { blocks } = await read(p(r('a '), '<w:rPr><w:del w:id="1"/></w:rPr>') + p(r('b')));
    expect(blocks).toEqual([paragraph(text('a b'))]);
  });
});

describe('fields', () => {
  const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const field = (instruction: string, result: string) =>
    `${char('begin')}<w:r><w:instrText>${instruction}</w:instrText></w:r>${char('separate')}${result}${char('end')}`;

  test('show their result', async () => {
    const { blocks } = await read(
      p(`${r('Điểm ') + field(' SEQ Hình ', r('1'))}<w:fldSimple w:instr="DATE">${r(' năm')}</w:fldSimple>`),
    );
    expect(blocks).toEqual([paragraph(text('Điểm 1 năm'))]);
  });

  test('drop numbers of pages', async () => {
    const { blocks } = await read(
      p(`${r('a') + field('PAGE', r('3'))}<w:fldSimple w:instr=" NUMPAGES ">${r('9')}</w:fldSimple>`),
    );
    expect(blocks).toEqual([paragraph(text('a'))]);
  });

  test('of hyperlinks are links, of safe schemes only', async () => {
    const { blocks } = await read(
      p(
        field(' HYPERLINK "https://example.com/" ', r('a')) +
          field('HYPERLINK "javascript:alert(1)"', r('b')),
      ),
    );
    expect(blocks).toEqual([paragraph(text('a', { href: 'https://example.com/' }), text('b'))]);
  });

  test('of a table of contents go, and one is asked for', async () => {
    const contents = p(
      `${char('begin')}<w:r><w:instrText>TOC \\o "1-3"</w:instrText></w:r>${char('separate')}${r('I. Mở đầu')}<w:r><w:tab/></w:r>${field('PAGEREF _Toc1 \\h', r('2'))}`,
    );
    const report = await read(contents + p(r('II. Kết quả') + char('end')) + p(r('a')));
    expect(report.blocks).toEqual([paragraph(text('a'))]);
    expect(report.metadata.toc).toBe(true);
  });

  test('in a content control of a table of contents go with their heading', async () => {
    const gallery =
      '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>';
    const report = await read(
      `<w:sdt>${gallery}<w:sdtContent>${p(r('Mục lục'))}</w:sdtContent></w:sdt>${p(r('a'))}`,
    );
    expect(report.blocks).toEqual([paragraph(text('a'))]);
    expect(report.metadata.toc).toBe(true);
  });

  test('that are never closed do not swallow the text after them', async () => {
    const { blocks } = await read(
      p(`${char('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>`) + p(r('a')),
    );
    expect(blocks).toEqual([paragraph(text('a'))]);
  });

  test('of check boxes show their state', async () => {
    const box = (on: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="${on}"/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r>${char('end')}`;
    const { blocks } = await read(p(box('1') + r(' có ') + box('0') + r(' không')));
    expect(blocks).toEqual([paragraph(text('☒ có ☐ không'))]);
  });
});

describe('links', () => {
  test('lead out, or to the heading that holds their bookmark', async () => {
    const styles = style('H1', 'heading 1');
    const bookmark = '<w:bookmarkStart w:id="0" w:name="_Ref1"/>';
    const report = await read(
      p(
        `<w:hyperlink r:id="out">${r('a')}</w:hyperlink><w:hyperlink w:anchor="_Ref1">${r('b')}</w:hyperlink>` +
          `<w:hyperlink w:anchor="nowhere">${r('c')}</w:hyperlink>`,
      ) + p(bookmark + r('Mục'), '<w:pStyle w:val="H1"/>'),
      { styles, relationships: { out: ['hyperlink', 'mailto:a@example.com', 'External'] } },
    );
    expect(report.blocks).toEqual([
      paragraph(text('a', { href: 'mailto:a@example.com' }), text('b', { href: '#muc-1' }), text('c')),
      { kind: 'heading', level: 1, inlines: [text('Mục')], id: 'muc-1' },
    ]);
  });
});

describe('notes', () => {
  const note = (kind: string, id: number, content: string, type = '') =>
    `<w:${kind} w:id="${id}"${type}>${p(`<w:r><w:${kind}Ref/></w:r>${r(content)}`)}</w:${kind}>`;

  test('of the foot and of the end are called and kept, separators and uncalled ones are not', async () => {
    const report = await read(
      p(
        `${r('a')}<w:r><w:footnoteReference w:id="2"/></w:r>${r('b')}<w:r><w:endnoteReference w:id="1"/></w:r>`,
      ),
      {
        footnotes:
          note('footnote', 0, '', ' w:type="separator"') +
          note('footnote', 2, ' Ghi chú') +
          note('footnote', 3, 'thừa'),
        endnotes: note('endnote', 1, 'Cuối bài'),
      },
    );
    expect(report.blocks).toEqual([
      paragraph(text('a'), { kind: 'note', note: 'footnote-2' }, text('b'), {
        kind: 'note',
        note: 'endnote-1',
      }),
    ]);
    expect(report.footnotes).toEqual({
      'footnote-2': [paragraph(text(' Ghi chú'))],
      'endnote-1': [paragraph(text('Cuối bài'))],
    });
  });

  test('with a mark of their own are numbered like the others', async () => {
    const { blocks } = await read(
      p(`${r('a')}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r>`),
      { footnotes: note('footnote', 1, 'x') },
    );
    expect(blocks).toEqual([paragraph(text('a'), { kind: 'note', note: 'footnote-1' })]);
  });
});

describe('what is hidden or beside the text', () => {
  test('hidden text goes, with a warning that quotes it', async () => {
    const report = await read(p(r('a') + r('ẩn', '<w:vanish/>')));
    expect(report.blocks).toEqual([paragraph(text('a'))]);
    expect(report.warnings).toMatchObject([{ code: 'hidden-text', vi: 'Đã bỏ chữ ẩn: “ẩn”.' }]);
  });

  test('comments go, with a warning', async () => {
    const report = await read(
      p(
        `<w:commentRangeStart w:id="1"/>${r('a')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`,
      ),
    );
    expect(report.blocks).toEqual([paragraph(text('a'))]);
    expect(codes(report)).toEqual(['comments-dropped']);
  });

  test('headers and footers are warned of, page numbers are not', async () => {
    const section =
      '<w:sectPr><w:headerReference w:type="default" r:id="h"/><w:footerReference r:id="f"/></w:sectPr>';
    const report = await read(p(r('a')) + section, {
      files: {
        'header1.xml': root('hdr', p(r('Dự thảo lần 2'))),
        'footer1.xml': root('ftr', p(`${r('Trang ')}<w:fldSimple w:instr="PAGE">${r('1')}</w:fldSimple>`)),
      },
      relationships: { h: ['header', 'header1.xml'], f: ['footer', 'footer1.xml'] },
    });
    expect(report.warnings).toMatchObject([
      { code: 'header-text', vi: 'Đã bỏ nội dung ở đầu trang, chân trang: “Dự thảo lần 2”.' },
    ]);
  });

  test('pictures in headers are warned of as such', async () => {
    const logo =
      '<w:r><w:drawing><wp:inline><wp:extent cx="9" cy="9"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="i"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
    const links =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="i" Type="x/image" Target="media/a.png"/></Relationships>';
    const report = await read(`${p(r('a'))}<w:sectPr><w:headerReference r:id="h"/></w:sectPr>`, {
      files: { 'header1.xml': root('hdr', p(logo)), '_rels/header1.xml.rels': links, 'media/a.png': pixel },
      relationships: { h: ['header', 'header1.xml'] },
    });
    expect(report.warnings).toMatchObject([{ code: 'header-text', en: expect.stringContaining('(ảnh)') }]);
    expect(report.images).toEqual({});
  });

  test('a secrecy stamp in a header rejects the file', async () => {
    const stamp = '<w:r><w:pict><v:shape><v:textpath string="TỐI MẬT"/></v:shape></w:pict></w:r>';
    const section = '<w:sectPr><w:headerReference r:id="h"/></w:sectPr>';
    const reading = read(p(r('a')) + section, {
      files: { 'header1.xml': root('hdr', p(stamp)) },
      relationships: { h: ['header', 'header1.xml'] },
    });
    await expect(reading).rejects.toMatchObject({ reason: { code: 'secrecy-stamp' } });
  });

  test('macros are warned of', async () => {
    expect(codes(await read(p(r('a')), { files: { 'vbaProject.bin': 'x' } }))).toEqual(['macros-ignored']);
  });
});

describe('pages', () => {
  const pageBreak = { kind: 'page-break' };

  test('break where the author broke them, but not at the ends', async () => {
    const broken = '<w:r><w:br w:type="page"/></w:r>';
    const { blocks } = await read(
      p(broken) + p(r('a') + broken + r('b')) + p(r('c'), '<w:pageBreakBefore/>') + p(broken),
    );
    expect(blocks).toEqual([
      paragraph(text('a')),
      pageBreak,
      paragraph(text('b')),
      pageBreak,
      paragraph(text('c')),
    ]);
  });

  test('break between sections as the later one says', async () => {
    const section = (type: string) => `<w:sectPr>${type && `<w:type w:val="${type}"/>`}</w:sectPr>`;
    const { blocks } = await read(
      p(r('a'), section('continuous')) + p(r('b'), section('nextPage')) + p(r('c')) + section('continuous'),
    );
    expect(blocks).toEqual([paragraph(text('a')), pageBreak, paragraph(text('b')), paragraph(text('c'))]);
  });
});

describe('pictures', () => {
  const drawing = (frame: string, relation = 'r:embed="i"', descr = 'Biểu đồ') =>
    `<w:r><w:drawing><wp:${frame}><wp:extent cx="1270000" cy="635000"/><wp:docPr id="1" name="x" descr="${descr}"/>` +
    `<a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip ${relation}/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:${frame}></w:drawing></w:r>`;
  const parts = {
    files: { 'media/a.emf': pixel },
    relationships: { i: ['image', 'media/a.emf'] },
  } as const;
  const shown = { image: 'word/media/a.emf', alt: 'Biểu đồ', width: 100, height: 50 };

  test('in a line stay there, alone they are figures, whatever their extension', async () => {
    const report = await read(p(r('a') + drawing('inline')) + p(drawing('inline')), parts);
    expect(report.blocks).toEqual([
      paragraph(text('a'), { kind: 'image', ...shown }),
      { kind: 'figure', ...shown },
    ]);
    expect(report.images).toEqual({ 'word/media/a.emf': { kind: 'embedded', bytes: expect.anything() } });
    expect(Buffer.from(pixel)).toEqual(
      Buffer.from((report.images['word/media/a.emf'] as { bytes: Uint8Array }).bytes),
    );
  });

  test('that float follow their paragraph', async () => {
    const { blocks } = await read(p(drawing('anchor') + r('a')), parts);
    expect(blocks).toEqual([paragraph(text('a')), { kind: 'figure', ...shown }]);
  });

  test('take the caption below them', async () => {
    const { blocks } = await read(p(drawing('inline')) + p(r('Hình 1. Số lượt')), parts);
    expect(blocks).toEqual([{ kind: 'figure', ...shown, caption: [text('Hình 1. Số lượt')] }]);
  });

  test('outside the file are not fetched: their text stays', async () => {
    const report = await read(p(drawing('inline', 'r:link="i"')), {
      relationships: { i: ['image', 'http://example.com/a.png', 'External'] },
    });
    expect(report.blocks).toEqual([paragraph(text('Biểu đồ', { marks: { italic: true } }))]);
    expect(codes(report)).toEqual(['remote-image']);
    expect(report.images).toEqual({});
  });

  test('that the file lacks or that cannot be printed are warned of', async () => {
    expect(codes(await read(p(drawing('inline')), { relationships: parts.relationships }))).toEqual([
      'missing-part',
    ]);
    const metafile = { ...parts, files: { 'media/a.emf': Uint8Array.of(1, 0, 0, 0) } };
    expect(codes(await read(p(drawing('inline')), metafile))).toEqual(['unsupported-image']);
  });

  test('of the older kind keep size and text', async () => {
    const pict =
      '<w:r><w:pict><v:shape alt="Ảnh" style="width:2in;height:36pt"><v:imagedata r:id="i"/></v:shape></w:pict></w:r>';
    const { blocks } = await read(p(pict), parts);
    expect(blocks).toEqual([
      { kind: 'figure', image: 'word/media/a.emf', alt: 'Ảnh', width: 144, height: 36 },
    ]);
  });

  test('stand for embedded objects, with a warning', async () => {
    const object =
      '<w:r><w:object><v:shape style="width:10pt;height:10pt"><v:imagedata r:id="i"/></v:shape><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>';
    const report = await read(p(object), parts);
    expect(report.blocks).toMatchObject([{ kind: 'figure' }]);
    expect(report.warnings).toMatchObject([
      { code: 'object-dropped', en: expect.stringContaining('Excel.Sheet.12') },
    ]);
  });

  test('that are charts or diagrams are warned of', async () => {
    const chart =
      '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><c:chart r:id="x"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
    const report = await read(p(r('a') + chart));
    expect(codes(report)).toEqual(['chart-dropped']);
  });
});

describe('text boxes', () => {
  const box = (content: string) => `<w:txbxContent>${content}</w:txbxContent>`;
  const shape = `<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box(p(r('hộp')))}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
  const older = `<w:pict><v:shape><v:textbox>${box(p(r('hộp')))}</v:textbox></v:shape></w:pict>`;

  test('are read once, of the two ways they are written', async () => {
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${shape}</mc:Choice><mc:Fallback>${older}</mc:Fallback></mc:AlternateContent></w:r>`;
    const { blocks } = await read(p(r('a') + both));
    expect(blocks).toEqual([paragraph(text('a')), paragraph(text('hộp'))]);
  });

  test('of the older kind are read too, also as the fallback of what is not understood', async () => {
    const unknown = `<w:r><mc:AlternateContent><mc:Choice Requires="cx9">${r('?')}</mc:Choice><mc:Fallback>${older}</mc:Fallback></mc:AlternateContent></w:r>`;
    const { blocks } = await read(p(unknown) + p(`<w:r>${older}</w:r>`));
    expect(blocks).toEqual([paragraph(text('hộp')), paragraph(text('hộp'))]);
  });

  test('lines are ornaments, other shapes without text are warned of', async () => {
    const drawn = (kind: string) =>
      `<w:r><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:spPr><a:prstGeom prst="${kind}"/></wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>`;
    expect(codes(await read(p(drawn('line'))))).toEqual([]);
    expect(codes(await read(p(drawn('rightArrow'))))).toEqual(['drawing-dropped']);
  });
});

test('content controls, smart tags and custom XML keep what they hold', async () => {
  const { blocks } = await read(
    `<w:sdt><w:sdtContent>${p(`<w:smartTag>${r('a')}</w:smartTag><w:sdt><w:sdtContent>${r('b')}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>` +
      `<w:customXml>${p(r('c'))}</w:customXml>`,
  );
  expect(blocks).toEqual([paragraph(text('ab')), paragraph(text('c'))]);
});

test('formulas are written on one line, with a warning', async () => {
  const run = (value: string) => `<m:r><m:t>${value}</m:t></m:r>`;
  const formula =
    `<m:oMath>${run('y=')}<m:f><m:num>${run('a+b')}</m:num><m:den>${run('2')}</m:den></m:f>` +
    `<m:sSup><m:e>${run('x')}</m:e><m:sup>${run('2')}</m:sup></m:sSup><m:rad><m:deg/><m:e>${run('n')}</m:e></m:rad></m:oMath>`;
  const report = await read(p(r('Ta có ') + formula));
  expect(report.blocks).toEqual([paragraph(text('Ta có '), text('y=(a+b)/2x^2√(n)'))]);
  expect(codes(report)).toEqual(['math-linearised']);
});

test('merged files are warned of', async () => {
  expect(codes(await read(`<w:altChunk r:id="x"/>${p(r('a'))}`))).toEqual(['foreign-content']);
});
