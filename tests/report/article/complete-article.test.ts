import { describe, expect, test } from 'vitest';
import type { Block } from '../../../functions/document/types.ts';
import { completeArticle } from '../../../functions/report/article/complete-article.ts';
import { readByline } from '../../../functions/report/article/read-byline.ts';

const p = (text: string): Block => ({ kind: 'paragraph', inlines: [{ kind: 'text', text }] });
const complete = (...lines: string[]) => completeArticle({ metadata: {}, blocks: lines.map(p) });

describe('completeArticle', () => {
  test('the type is that the title begins with', () => {
    expect(complete('Thông báo lịch tiêm chủng', 'Từ thứ Hai.').metadata.type).toBe('Thông báo');
    expect(complete('Nước lên', 'Suối dâng cao.').metadata.type).toBeUndefined();
  });

  test('a signed item, or one that opens with the time of day, is news', () => {
    expect(complete('Chương trình văn nghệ', 'Đông vui.', 'Hứa Thị Len').metadata).toMatchObject({
      type: 'Tin',
      author: 'Hứa Thị Len',
    });
    expect(complete('Ra quân', 'Sáng 2/9, thôn ra quân.').metadata.type).toBe('Tin');
  });

  test('a picture above the first line does not hide the title', () => {
    const figure: Block = { kind: 'figure', image: 'a', alt: 'b' };
    expect(completeArticle({ metadata: {}, blocks: [figure, p('Nước lên'), p('Suối dâng.')] })).toEqual({
      metadata: { title: 'Nước lên' },
      blocks: [figure, p('Suối dâng.')],
    });
  });

  test('an official document keeps its lines', () => {
    const draft = {
      metadata: { title: 'Báo cáo', number: '1/BC-UBND' },
      blocks: [p('Một.'), p('Hứa Thị Len')],
    };
    expect(completeArticle(draft)).toEqual(draft);
  });
});

describe('readByline', () => {
  test.each([
    ['Minh Cường', 'Minh Cường'],
    ['(Hứa Thị Len)', 'Hứa Thị Len'],
    ['Tin, ảnh: Lục Thu Hà', 'Lục Thu Hà'],
    ['Bài và ảnh: Nông Thu Trà', 'Nông Thu Trà'],
    ['Theo Báo Sơn Lam', 'Báo Sơn Lam'],
  ])('%s', (line, name) => {
    expect(readByline(line)).toEqual({ name });
  });

  test.each(['Trân trọng!', 'Hết.', 'xin cảm ơn', 'KẾT LUẬN CHUNG CỦA CUỘC HỌP HÔM NAY', ''])(
    'none: %s',
    (line) => {
      expect(readByline(line)).toBeUndefined();
    },
  );
});
