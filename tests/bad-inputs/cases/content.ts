import { docx, p, r } from '../../report/docx/docx.ts';
import type { BadInput } from '../bad-input.ts';

const stamped = { rejected: 'secrecy-stamp' } as const;

/** What the public must not see unasked. */
export const content: readonly BadInput[] = [
  {
    name: 'MẬT on a line of text',
    key: 'a.txt',
    bytes: () => 'BÁO CÁO\n\nMẬT\n\nNội dung.\n',
    ends: stamped,
  },
  {
    name: 'TỐI MẬT beside a letterhead',
    key: 'a.txt',
    bytes: () => 'UBND XÃ A        TỐI MẬT\n\nNội dung.\n',
    ends: stamped,
  },
  {
    name: 'a decomposed stamp',
    key: 'a.md',
    bytes: () => '# Báo cáo\n\n**TUYỆT MẬT**\n'.normalize('NFD'),
    ends: stamped,
  },
  {
    name: 'a stamp in a cell of HTML',
    key: 'a.html',
    bytes: () => '<h1>Báo cáo</h1><table><tr><td>MẬT<td>Số 1</table>',
    ends: stamped,
  },
  {
    name: 'a stamp in a Word file',
    key: 'a.docx',
    bytes: () => docx(p(r('Báo cáo')) + p(r('MẬ') + r('T'))),
    ends: stamped,
  },
  {
    name: 'a stamp as the title',
    key: 'a.md',
    bytes: () => '---\ntitle: TỐI MẬT\n---\nNội dung.\n',
    ends: stamped,
  },
  {
    name: 'words about secrecy',
    key: 'a.md',
    bytes: () => '# Bảo vệ bí mật\n\nTài liệu MẬT phải được giữ trong tủ có khóa.\n',
    ends: { published: [] },
  },
  {
    name: 'identity numbers',
    key: 'a.md',
    bytes: () => '# Danh sách\n\nÔng A, CCCD số 012345678901; bà B, số định danh cá nhân: 012 345 678 902.\n',
    ends: { published: ['identity-number'] },
  },
];
