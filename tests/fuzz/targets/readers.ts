import { buildJpeg } from '../../bad-inputs/pictures/build-jpeg.ts';
import { mutated, mutatedText } from '../mutated.ts';
import { samplesOf } from '../samples-of.ts';
import type { Target } from '../target.ts';
import { orReason, typeset } from '../typeset.ts';

const markdownWords = [
  '# ',
  '> ',
  '- ',
  '1. ',
  '    ',
  '```\n',
  '|',
  '|-|-|\n',
  '![a](b.png)',
  '[^1]',
  '\n[^1]: ',
  '**',
  '_',
  '---\n',
  '\n---\ntitle: ',
  '<table><tr><td>',
  '<!--',
  '&#0;',
  '\\',
  '\t',
  '$$',
];
const textWords = [
  '\n\n',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Số: 05/BC-UBND',
  'BÁO CÁO',
  'Nơi nhận:\n- ',
  'TM. ỦY BAN NHÂN DÂN',
  'PHỤ LỤC\n',
  'Điều 1. ',
  'I. ',
  'a) ',
  '  |  ',
  '     ',
  '\f',
  '\u0301',
  'ngày 31 tháng 02 năm 2026',
];
const htmlWords = [
  '<p>',
  '</p>',
  '<table>',
  '<tr>',
  '<td colspan=9 rowspan=9>',
  '<ul><li>',
  '<a href="#x" id="x">',
  '<img src="data:image/png;base64,',
  '<svg>',
  '<math>',
  '<template>',
  '<style>p{display:none}</style>',
  '<!--',
  ']]>',
  '<sup>',
  '<pre>',
  '<select>',
  '<frameset>',
  '&#xD800;',
  '<o:p>',
  '<script type="application/ld+json">{"@type":"NewsArticle"}</script>',
  ' style="display:none;text-align:center"',
];

function reader(extension: string, words: readonly string[]): Target {
  return {
    name: extension === 'docx' ? 'word-bytes' : extension,
    extension,
    inputs: extension === 'docx' ? mutated(samplesOf(extension)) : mutatedText(samplesOf(extension), words),
    attempt: (input) => orReason(() => typeset(`thư mục/a.${extension}`, input)),
  };
}

/** The readers, by bytes. */
export const readers: readonly Target[] = [
  reader('txt', textWords),
  reader('md', [
    ...markdownWords,
    `data:image/jpeg;base64,${Buffer.from(buildJpeg(8, 8)).toString('base64')}`,
  ]),
  reader('html', htmlWords),
  reader('docx', []),
];
