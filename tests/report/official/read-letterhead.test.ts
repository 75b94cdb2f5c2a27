import { describe, expect, test } from 'vitest';
import { readLetterhead } from '../../../functions/report/official/read-letterhead.ts';

const national = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', '--------'];

describe('readLetterhead', () => {
  test('a state header in two columns', () => {
    expect(
      readLetterhead(
        ['UBND XÃ KHUỔI MƠ', 'TRẠM Y TẾ', '-----', 'Số: 6 /BC-TYT'],
        [...national, 'Khuổi Mơ, ngày 04 tháng 02 năm 2026'],
      ),
    ).toEqual({
      header: 'state',
      parentIssuer: 'Ủy ban nhân dân xã Khuổi Mơ',
      issuer: 'Trạm Y tế',
      number: '6/BC-TYT',
      type: 'Báo cáo',
      place: 'Khuổi Mơ',
      date: '2026-02-04',
      rest: [],
    });
  });

  test('a body named on two lines is one', () => {
    expect(readLetterhead(['ỦY BAN NHÂN DÂN', 'PHƯỜNG AN THẠCH'], national)?.issuer).toBe(
      'Ủy ban nhân dân phường An Thạch',
    );
  });

  test('a party header', () => {
    expect(
      readLetterhead(
        ['ĐẢNG BỘ TỈNH SƠN LAM', 'ĐẢNG ỦY PHƯỜNG AN THẠCH', '*', 'Số 05-NQ/ĐU'],
        ['ĐẢNG CỘNG SẢN VIỆT NAM', 'An Thạch, ngày 05 tháng 01 năm 2026'],
      ),
    ).toMatchObject({
      header: 'party',
      number: '05-NQ/ĐU',
      type: 'Nghị quyết',
      parentIssuer: 'Đảng bộ tỉnh Sơn Lam',
    });
  });

  test('the subject of a letter goes on below its number', () => {
    const head = readLetterhead(
      ['UBND XÃ KHUỔI MƠ', 'Số: 9/UBND', 'V/v phun hóa chất', 'diệt muỗi'],
      national,
    );
    expect(head).toMatchObject({ type: 'Công văn', subject: 'V/v phun hóa chất diệt muỗi', rest: [] });
  });

  test('without the national name it takes an issuer with a number or a day', () => {
    const head = readLetterhead(['Ủy ban nhân dân xã Khuổi Mơ', 'Số: 9/TB-UBND'], []);
    expect(head).toEqual({
      issuer: 'Ủy ban nhân dân xã Khuổi Mơ',
      number: '9/TB-UBND',
      type: 'Thông báo',
      rest: [],
    });
    expect(readLetterhead(['Ban Thường vụ làm việc với phường'], [])).toBeUndefined();
    expect(readLetterhead(['Số: 9/TB-UBND'], [])).toBeUndefined();
  });

  test('lines that say something else come back', () => {
    expect(readLetterhead(['UBND XÃ KHUỔI MƠ', 'MẬT', 'Hộp thư: 12.'], national)?.rest).toEqual([
      'MẬT',
      'Hộp thư: 12.',
    ]);
  });

  test('a day that no calendar has is named, not taken', () => {
    const head = readLetterhead(['UBND XÃ KHUỔI MƠ'], [...national, 'Khuổi Mơ, ngày 31 tháng 02 năm 2026']);
    expect(head?.date).toBeUndefined();
    expect(head?.invalidDate).toBe('ngày 31 tháng 02 năm 2026');
  });

  test('a number left blank stays as text, the rest is read', () => {
    const head = readLetterhead(
      ['UBND XÃ KHUỔI MƠ', 'Số:      /BC-UBND'],
      [...national, 'Khuổi Mơ, ngày 1 tháng 2 năm 2026'],
    );
    expect(head).toMatchObject({
      issuer: 'Ủy ban nhân dân xã Khuổi Mơ',
      date: '2026-02-01',
      rest: ['Số: /BC-UBND'],
    });
    expect(head?.number).toBeUndefined();
  });

  test('the day left blank for the pen leaves no words', () => {
    const head = readLetterhead(['UBND XÃ KHUỔI MƠ'], [...national, 'Khuổi Mơ, ngày … tháng … năm …']);
    expect(head).toMatchObject({ place: 'Khuổi Mơ', rest: [] });
  });
});
