import { describe, expect, test } from 'vitest';
import type { Block, Inline } from '../../../functions/document/types.ts';
import { liftOfficialParts } from '../../../functions/report/official/lift-official-parts.ts';

function p(...lines: string[]): Block {
  const inlines = lines.flatMap((text, index): Inline[] => [
    ...(index > 0 ? [{ kind: 'break' } as const] : []),
    { kind: 'text', text },
  ]);
  return { kind: 'paragraph', inlines };
}

function columns(left: readonly Block[], right: readonly Block[]): Block {
  return {
    kind: 'table',
    columns: [{}, {}],
    headRows: 0,
    rows: [{ cells: [{ blocks: left }, { blocks: right }] }],
  };
}

const letterhead = columns(
  [p('UBND XÃ KHUỔI MƠ'), p('Số: 12/KH-UBND')],
  [
    p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'),
    p('Khuổi Mơ, ngày 01 tháng 3 năm 2026'),
  ],
);
const closing = columns([p('Nơi nhận:'), p('- Lưu: VT.')], [p('CHỦ TỊCH'), p('Ma Thế Vinh')]);
const body = p('Nội dung kế hoạch.');

describe('liftOfficialParts', () => {
  test('a state document keeps only its body', () => {
    const { metadata, blocks } = liftOfficialParts([
      letterhead,
      p('KẾ HOẠCH'),
      p('Ra quân làm thủy lợi'),
      body,
      closing,
    ]);
    expect(blocks).toEqual([body]);
    expect(metadata).toEqual({
      issuer: 'Ủy ban nhân dân xã Khuổi Mơ',
      number: '12/KH-UBND',
      place: 'Khuổi Mơ',
      date: '2026-03-01',
      type: 'Kế hoạch',
      subject: 'Ra quân làm thủy lợi',
      title: 'Kế hoạch Ra quân làm thủy lợi',
      profile: 'state',
      recipients: ['Lưu: VT'],
      signer: { role: 'Chủ tịch', name: 'Ma Thế Vinh' },
    });
  });

  test('an annex stays behind the closing', () => {
    const annex: Block = {
      kind: 'heading',
      level: 1,
      annex: true,
      inlines: [{ kind: 'text', text: 'PHỤ LỤC' }],
    };
    const { blocks, metadata } = liftOfficialParts([
      letterhead,
      p('KẾ HOẠCH', 'Thủy lợi'),
      body,
      closing,
      annex,
      p('Bảng kê.'),
    ]);
    expect(blocks).toEqual([body, annex, p('Bảng kê.')]);
    expect(metadata.signer?.name).toBe('Ma Thế Vinh');
  });

  test('without a header the lines stay, but for the title', () => {
    const head = p('ỦY BAN NHÂN DÂN XÃ KHUỔI MƠ', 'Số: 3/TB-UBND');
    const { metadata, blocks } = liftOfficialParts([head, p('THÔNG BÁO', 'Về lịch tiêm chủng'), body]);
    expect(metadata.profile).toBeUndefined();
    expect(metadata.title).toBe('Thông báo Về lịch tiêm chủng');
    expect(blocks).toEqual([head, body]);
  });

  test('place and day above the signature count where the head has none', () => {
    const day = p('Nà Pục, ngày 03 tháng 4 năm 2026');
    const { metadata, blocks } = liftOfficialParts([
      p('THÔNG BÁO', 'Về việc họp thôn'),
      body,
      day,
      p('TRƯỞNG THÔN'),
      p('Hứa Văn Sự'),
    ]);
    expect(metadata).toMatchObject({
      place: 'Nà Pục',
      date: '2026-04-03',
      signer: { role: 'Trưởng thôn', name: 'Hứa Văn Sự' },
    });
    expect(blocks.slice(0, 2)).toEqual([body, { ...day, role: 'place-and-date' }]);
  });

  test('a table of data is no letterhead', () => {
    const table = columns([p('Thôn Nà Pục')], [p('88 hộ')]);
    expect(liftOfficialParts([table, body])).toEqual({ metadata: {}, blocks: [table, body], warnings: [] });
  });

  test('a title that is known and differs leaves the one in the text', () => {
    const title = p('BÁO CÁO', 'Kết quả quý I');
    const { blocks } = liftOfficialParts([title, body], { title: 'Báo cáo nhanh' });
    expect(blocks).toEqual([title, body]);
  });

  test('a day that no calendar has is warned of', () => {
    const head = p('UBND XÃ KHUỔI MƠ', 'Số: 3/TB-UBND', 'Khuổi Mơ, ngày 31 tháng 02 năm 2026');
    expect(liftOfficialParts([head, body]).warnings.map((warning) => warning.code)).toEqual(['invalid-date']);
  });
});
