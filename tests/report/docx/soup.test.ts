import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compose } from '../../../functions/document/compose.ts';
import { plainText } from '../../../functions/document/plain-text.ts';
import { p, r, read } from './docx.ts';

const names = [
  'w:p',
  'w:r',
  'w:tbl',
  'w:tr',
  'w:tc',
  'w:tblPr',
  'w:tcPr',
  'w:pPr',
  'w:rPr',
  'w:sdt',
  'w:sdtContent',
  'w:hyperlink',
  'w:ins',
  'w:del',
  'w:numPr',
  'w:numId',
  'w:ilvl',
  'w:gridSpan',
  'w:vMerge',
  'w:hMerge',
  'w:fldChar',
  'w:instrText',
  'w:fldSimple',
  'w:drawing',
  'w:pict',
  'w:object',
  'w:txbxContent',
  'w:sectPr',
  'w:br',
  'w:tab',
  'w:sym',
  'w:footnoteReference',
  'w:ind',
  'mc:AlternateContent',
  'mc:Choice',
  'mc:Fallback',
  'm:oMath',
  'm:f',
  'm:num',
  'wp:inline',
  'wp:extent',
  'a:blip',
  'w:ruby',
  'w:rubyBase',
  'w:bookmarkStart',
  'w:outlineLvl',
  'w:tabs',
  'w:gridBefore',
  'w:trPr',
  'w:framePr',
];
const values = [
  'begin',
  'separate',
  'end',
  'restart',
  '-1',
  '0',
  '1',
  '7',
  '99999999999',
  'NaN',
  'single',
  'x',
  '',
  'wps',
];

const element: fc.Memo<string> = fc.memo((depth) =>
  fc
    .tuple(
      fc.constantFrom(...names),
      fc.constantFrom(
        'w:val',
        'w:fldCharType',
        'w:id',
        'w:name',
        'w:instr',
        'Requires',
        'r:id',
        'cx',
        'w:left',
      ),
      fc.constantFrom(...values),
      fc.array(
        depth > 1 ? fc.oneof(element(), fc.constant('<w:t>chữ</w:t>')) : fc.constant('<w:t>chữ</w:t>'),
        { maxLength: 4 },
      ),
    )
    .map(([name, attribute, value, inner]) => `<${name} ${attribute}="${value}">${inner.join('')}</${name}>`),
);

test('elements in any order and number are read, and the text after them is not lost', async () => {
  const body = fc.array(element(6), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(body, async (soup) => {
      const numbering =
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
      const report = await read(`${soup.join('')}${p(r('x'))}${p(r('kết thúc'))}`, { numbering });
      const { document } = compose(report, {}, 'x');
      expect(plainText(document)).toContain('kết thúc');
    }),
    { numRuns: 300, seed: 20_260_512 },
  );
});
