import { describe, expect, test } from 'vitest';
import { textOfInlines } from '../../../functions/document/text-of.ts';
import type { Block } from '../../../functions/document/types.ts';
import { readText } from '../../../functions/report/text/read-text.ts';
import { brief } from '../markdown/read.ts';

const read = (source: string) => readText({ key: 'a.txt', bytes: Buffer.from(source) });
const bodyOf = async (source: string): Promise<readonly Block[]> =>
  (await read(`Tiêu đề của tệp\n\n${source}`)).blocks;

describe('lines and paragraphs', () => {
  test('the first line is the title', async () => {
    const { metadata, blocks } = await read('Lịch trực Tết\n\nTừ ngày 28 tháng Chạp.\n');
    expect(metadata.title).toBe('Lịch trực Tết');
    expect(blocks.map(brief)).toEqual(['Từ ngày 28 tháng Chạp.']);
  });

  test('wrapped lines are joined, an indent begins a paragraph', async () => {
    const text = [
      '     Trên địa bàn xã có mười bảy cây số đường liên thôn, hai cầu treo và',
      'năm ngầm tràn. Lưu lượng xe tăng khoảng bốn mươi phần trăm so với ngày',
      'thường.',
      '     Lực lượng dân quân trực hai mươi bốn giờ trong suốt những ngày Tết cổ',
      'truyền của dân tộc.',
    ];
    expect((await bodyOf(text.join('\n'))).map(brief)).toEqual([
      `${text[0]!.trim()} ${text[1]} ${text[2]}`,
      `${text[3]!.trim()} ${text[4]}`,
    ]);
  });

  test('lines of a file that is not wrapped are paragraphs', async () => {
    const long = 'Nội dung rất dài. '.repeat(20).trim();
    expect((await bodyOf(`${long}\nDòng hai.\nDòng ba.`)).map(brief)).toEqual([
      long,
      'Dòng hai.',
      'Dòng ba.',
    ]);
  });

  test('short lines are not joined', async () => {
    expect((await bodyOf('Đường quê hoa nở\nLối cũ trăng treo')).map(brief)).toEqual([
      'Đường quê hoa nở',
      'Lối cũ trăng treo',
    ]);
  });

  test('the end mark stays', async () => {
    expect((await bodyOf('Trân trọng báo cáo./.')).map(brief)).toEqual(['Trân trọng báo cáo./.']);
  });
});

describe('headings and lists', () => {
  test('numbered headings of every kind, as written', async () => {
    const blocks = await bodyOf(
      [
        'Chương I',
        'QUY ĐỊNH CHUNG',
        '',
        'Điều 1. Phạm vi',
        'Áp dụng toàn xã.',
        '',
        'I/- TÌNH HÌNH:',
        '1- Thuận lợi',
        'Có đường mới.',
        'a) Nhân lực',
        'Đủ người.',
      ].join('\n'),
    );
    expect(blocks.map(brief)).toEqual([
      ['h1', 'Chương I QUY ĐỊNH CHUNG'],
      ['h3', 'Điều 1. Phạm vi'],
      'Áp dụng toàn xã.',
      ['h2', 'I/- TÌNH HÌNH:'],
      ['h4', '1- Thuận lợi'],
      'Có đường mới.',
      ['h5', 'a) Nhân lực'],
      'Đủ người.',
    ]);
  });

  test('numbers before sentences are items, and siblings agree', async () => {
    expect((await bodyOf('1. Thời gian: 7 giờ.\n2. Địa điểm\n3. Thành phần: toàn thôn.')).map(brief)).toEqual(
      [
        [
          ['1.', 'Thời gian: 7 giờ.'],
          ['2.', 'Địa điểm'],
          ['3.', 'Thành phần: toàn thôn.'],
        ],
      ],
    );
  });

  test('another bullet is a list inside the item', async () => {
    expect((await bodyOf('- Trồng cây:\n+ cây lim;\n+ cây mỡ;\n- Làm đường.')).map(brief)).toEqual([
      [
        [
          '-',
          'Trồng cây:',
          [
            ['+', 'cây lim;'],
            ['+', 'cây mỡ;'],
          ],
        ],
        ['-', 'Làm đường.'],
      ],
    ]);
  });

  test('numbers in running text are no markers', async () => {
    expect((await bodyOf('1.120 lượt người nghe.\n\n12,6 ha lúa.\n\n-5 độ C')).map(brief)).toEqual([
      '1.120 lượt người nghe.',
      '12,6 ha lúa.',
      '-5 độ C',
    ]);
  });

  test('an annex', async () => {
    expect(await bodyOf('Hết.\n\nPHỤ LỤC I\n\nBảng kê.')).toMatchObject([
      {},
      { kind: 'heading', annex: true },
      {},
    ]);
  });
});

describe('tables', () => {
  test('of spaces and rules; numbers to the right', async () => {
    const blocks = await bodyOf(
      [
        'Bảng 1. Số hộ',
        'Thôn          Số hộ',
        '-------------------',
        'Nà Pục           94',
        'Cốc Sả            8',
        'Khuổi Lấc       112',
      ].join('\n'),
    );
    expect(blocks).toHaveLength(1);
    expect(blocks[0]).toMatchObject({ kind: 'table', headRows: 1, columns: [{}, { align: 'right' }] });
    expect(brief(blocks[0]!)).toEqual([
      ['Thôn', 'Số hộ'],
      ['Nà Pục', '94'],
      ['Cốc Sả', '8'],
      ['Khuổi Lấc', '112'],
    ]);
    expect(blocks[0]?.kind === 'table' && textOfInlines(blocks[0].caption ?? [])).toBe('Bảng 1. Số hộ');
  });

  test('heads and cells of several lines', async () => {
    const [table] = await bodyOf(
      [
        'TT   Nội dung            Kế hoạch',
        '                            (ha)',
        '=====================================',
        '1    Trồng rừng sản         12,5',
        '     xuất tập trung',
        '2    Cây ăn quả              3,0',
      ].join('\n'),
    );
    expect(brief(table!)).toEqual([
      ['TT', 'Nội dung', 'Kế hoạch (ha)'],
      ['1', 'Trồng rừng sản xuất tập trung', '12,5'],
      ['2', 'Cây ăn quả', '3,0'],
    ]);
  });

  test('of tabs, and of bars', async () => {
    const rows = [
      ['Thôn', 'Số hộ'],
      ['Nà Pục', '94'],
    ];
    expect((await bodyOf('Thôn\tSố hộ\nNà Pục\t94')).map(brief)).toEqual([rows]);
    expect(
      (await bodyOf('+------+-----+\n| Thôn | Số hộ |\n+------+-----+\n| Nà Pục | 94 |\n+---+---+')).map(
        brief,
      ),
    ).toEqual([rows]);
  });

  test('two spaces after a full stop make no table', async () => {
    expect((await bodyOf('Một câu.  Hai câu.\nBa câu.  Bốn câu.')).map((block) => block.kind)).toEqual([
      'paragraph',
      'paragraph',
    ]);
  });
});

describe('news', () => {
  test('captions and bylines', async () => {
    const { metadata, blocks } = await read(
      'Thôn Nà Pục họp\n\nSáng 3/4, thôn họp.\n\nToàn cảnh cuộc họp\n\nMọi người nhất trí.\n\nTin, ảnh: Hứa Thị Len',
    );
    expect(metadata).toEqual({ title: 'Thôn Nà Pục họp', author: 'Hứa Thị Len', type: 'Tin' });
    expect(blocks.map((block) => block.kind === 'paragraph' && block.role)).toEqual([
      undefined,
      'caption',
      undefined,
      'byline',
    ]);
  });

  test('a short line that shows nothing is no caption', async () => {
    const [, line] = (await read('A b\n\nMột câu.\n\nKết quả đạt được\n\nHai câu.')).blocks;
    expect(line).toEqual({ kind: 'paragraph', inlines: [{ kind: 'text', text: 'Kết quả đạt được' }] });
  });
});

describe('refusals', () => {
  test.each([
    ['nothing', new Uint8Array([0xef, 0xbb, 0xbf]), 'empty'],
    ['blank lines', Buffer.from('\n'.repeat(100_000)), 'empty'],
    ['too much', Buffer.alloc(16 * 1024 * 1024 + 1, 0x61), 'too-large'],
  ])('%s', async (_, bytes, code) => {
    await expect(readText({ key: 'a.txt', bytes })).rejects.toMatchObject({ reason: { code } });
  });
});
