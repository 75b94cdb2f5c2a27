import { describe, expect, test } from 'vitest';
import { readClosing } from '../../../functions/report/official/read-closing.ts';

describe('readClosing', () => {
  test('recipients left, signer right', () => {
    expect(
      readClosing(
        ['Nơi nhận:', '- Như trên;', '- Thường trực Đảng ủy, HĐND, các ban', 'ngành của xã;', '- Lưu: VT.'],
        ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', '', '(Đã ký)', '', 'Ma Thế Vinh'],
      ),
    ).toEqual({
      recipients: ['Như trên', 'Thường trực Đảng ủy, HĐND, các ban ngành của xã', 'Lưu: VT'],
      signer: { mandate: 'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH', role: 'Phó Chủ tịch', name: 'Ma Thế Vinh' },
      rest: [],
    });
  });

  test('all in one column, in either order', () => {
    const signer = ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Ma Thế Vinh'];
    const recipients = ['Nơi nhận:', '- Như trên', '- Lưu: VT'];
    const expected = {
      recipients: ['Như trên', 'Lưu: VT'],
      signer: { mandate: 'TM. ỦY BAN NHÂN DÂN', role: 'Chủ tịch', name: 'Ma Thế Vinh' },
      rest: [],
    };
    expect(readClosing([...signer, ...recipients], [])).toEqual(expected);
    expect(readClosing([...recipients, ...signer], [])).toEqual(expected);
  });

  test('of the party', () => {
    expect(readClosing([], ['T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ', 'Ma Văn Quyết'])?.signer).toEqual({
      mandate: 'T/M BAN THƯỜNG VỤ',
      role: 'Phó Bí thư',
      name: 'Ma Văn Quyết',
    });
  });

  test('two who sign side by side are left as they are', () => {
    expect(readClosing(['THƯ KÝ', 'Lý Thị Pham'], ['CHỦ TRÌ', 'Hứa Văn Sự'])).toBeUndefined();
  });

  test('text that is no closing is none', () => {
    expect(readClosing(['Cuộc họp kết thúc lúc 11 giờ.'], [])).toBeUndefined();
    expect(readClosing(['Minh Cường'], [])).toBeUndefined();
  });

  test('what is not understood comes back', () => {
    expect(readClosing(['Nơi nhận:', '- Lưu: VT.', 'Người lập: Lý Thị Pham'], [])?.rest).toEqual([
      'Người lập: Lý Thị Pham',
    ]);
  });
});
