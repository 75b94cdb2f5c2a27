import { expect, test } from 'vitest';
import { nameBody } from '../../../functions/report/metadata/name-body.ts';

test.each([
  ['ỦY BAN NHÂN DÂN PHƯỜNG AN THẠCH', 'Ủy ban nhân dân phường An Thạch'],
  ['UBND XÃ KHUỔI MƠ', 'Ủy ban nhân dân xã Khuổi Mơ'],
  ['UBND xã Khuổi Mơ', 'Ủy ban nhân dân xã Khuổi Mơ'],
  ['ĐẢNG ỦY PHƯỜNG AN THẠCH', 'Đảng ủy phường An Thạch'],
  ['ĐẢNG BỘ TỈNH SƠN LAM', 'Đảng bộ tỉnh Sơn Lam'],
  ['BAN CHỈ ĐẠO PCCC', 'Ban Chỉ đạo PCCC'],
  ['BAN AN TOÀN GIAO THÔNG', 'Ban An toàn giao thông'],
  ['ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM PHƯỜNG AN THẠCH', 'Ủy ban Mặt trận Tổ quốc Việt Nam phường An Thạch'],
  ['PHÒNG KINH TẾ - XÃ HỘI', 'Phòng Kinh tế - xã hội'],
  ['HỘI ĐỒNG NHÂN DÂN XÃ KHUỔI MƠ KHÓA XXI', 'Hội đồng nhân dân xã Khuổi Mơ khóa XXI'],
  ['tổ dân phố số 9 phường An Thạch', 'Tổ dân phố số 9 phường An Thạch'],
])('%s', (line, name) => {
  expect(nameBody(line)).toBe(name);
});
