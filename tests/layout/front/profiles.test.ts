import { describe, expect, test } from 'vitest';
import type { Metadata } from '../../../functions/document/types.ts';
import { layOut } from '../../../functions/layout/lay-out.ts';
import { chooseStyle } from '../../../functions/layout/profiles/choose-style.ts';
import type { Page, TextBox } from '../../../functions/layout/types.ts';
import { doc, p } from '../document.ts';
import { fixedWidth } from '../fixed-width.ts';

const facts: Partial<Metadata> = {
  title: 'Báo cáo kết quả công tác',
  type: 'Báo cáo',
  number: '5/BC-UBND',
  issuer: 'Ủy ban nhân dân xã A',
  parentIssuer: 'Ủy ban nhân dân tỉnh B',
  place: 'Xã A',
  date: '2026-01-05',
  signer: { mandate: 'TM. Ủy ban nhân dân', role: 'Chủ tịch', name: 'Nguyễn Văn A' },
  recipients: ['Như trên;', 'Lưu: VT'],
};

function set(metadata: Partial<Metadata>, body = 'Nội dung.'): Page {
  return layOut(doc([p(body)], metadata), fixedWidth).pages[0]!;
}

function textsOf(page: Page): TextBox[] {
  return page.boxes.filter((box) => box.kind === 'text');
}

function printed(page: Page): string[] {
  return textsOf(page).map((box) => box.text.trim());
}

function find(page: Page, content: string): TextBox {
  return textsOf(page).find((box) => box.text.trim() === content)!;
}

const middle = (box: TextBox) => box.x + box.width / 2;

describe('a state document (Decree 30/2020/NĐ-CP, Annex I)', () => {
  const page = set({ ...facts, profile: 'state' });

  test('prints what the metadata holds, in official form', () => {
    expect(printed(page)).toEqual([
      'ỦY BAN NHÂN DÂN TỈNH B',
      'ỦY BAN NHÂN DÂN XÃ A',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 05/BC-UBND',
      'Xã A, ngày 05 tháng 01 năm 2026',
      'BÁO CÁO',
      'Kết quả công tác',
      'Nội dung.',
      'Nơi nhận:',
      '-',
      'Như trên;',
      '-',
      'Lưu: VT.',
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
      'Nguyễn Văn A',
    ]);
  });

  test('sets sizes and faces as the decree has them', () => {
    expect(find(page, 'ỦY BAN NHÂN DÂN XÃ A')).toMatchObject({ face: 'bold', size: 12.5 });
    expect(find(page, 'ỦY BAN NHÂN DÂN TỈNH B')).toMatchObject({ face: 'regular', size: 12.5 });
    expect(find(page, 'Số: 05/BC-UBND')).toMatchObject({ face: 'regular', size: 13 });
    expect(find(page, 'Xã A, ngày 05 tháng 01 năm 2026')).toMatchObject({ face: 'italic', size: 13.5 });
    expect(find(page, 'BÁO CÁO')).toMatchObject({ face: 'bold', size: 14 });
    expect(find(page, 'Nơi nhận:')).toMatchObject({ face: 'boldItalic', size: 12 });
    expect(find(page, 'Như trên;')).toMatchObject({ face: 'regular', size: 11 });
    expect(find(page, 'Nội dung.')).toMatchObject({ size: 14, x: expect.closeTo(85.039 + 36, 2) });
  });

  test('centres number under issuer, date under the motto, on one line', () => {
    expect(middle(find(page, 'Số: 05/BC-UBND'))).toBeCloseTo(middle(find(page, 'ỦY BAN NHÂN DÂN XÃ A')), 2);
    const date = find(page, 'Xã A, ngày 05 tháng 01 năm 2026');
    expect(middle(date)).toBeCloseTo(middle(find(page, 'Độc lập - Tự do - Hạnh phúc')), 2);
    expect(Math.abs(date.baseline - find(page, 'Số: 05/BC-UBND').baseline)).toBeLessThan(1);
  });

  test('rules off the motto at its width and the issuer at 0.4 of its', () => {
    const rules = page.boxes.filter((box) => box.kind === 'rule').slice(0, 2);
    const issuer = find(page, 'ỦY BAN NHÂN DÂN XÃ A');
    expect(rules).toMatchObject([
      { width: expect.closeTo(issuer.width * 0.4, 2) },
      { width: expect.closeTo(find(page, 'Độc lập - Tự do - Hạnh phúc').width, 2) },
    ]);
  });

  test('invents nothing', () => {
    expect(printed(set({ title: 'Tên', profile: 'state' }))).toEqual([
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Tên',
      'Nội dung.',
    ]);
  });

  test('sets the subject of a letter below its number', () => {
    const letter = set({ ...facts, type: 'Công văn', subject: 'V/v phòng cháy', profile: 'state' });
    expect(printed(letter)).toContain('V/v phòng cháy');
    expect(printed(letter)).not.toContain('CÔNG VĂN');
    expect(find(letter, 'V/v phòng cháy').baseline).toBeGreaterThan(find(letter, 'Số: 05/BC-UBND').baseline);
  });
});

describe('a party document', () => {
  const party = {
    ...facts,
    number: '5-NQ/ĐU',
    type: 'Nghị quyết',
    title: 'Nghị quyết về A',
    profile: 'party',
  } as const;

  test('has its own header, star, number without colon and signature', () => {
    const page = set(party);
    expect(printed(page)).toEqual(
      expect.arrayContaining([
        'ĐẢNG CỘNG SẢN VIỆT NAM',
        '*',
        'Số 05-NQ/ĐU',
        'NGHỊ QUYẾT',
        'Về A',
        'Như trên,',
        'Lưu: VT.',
      ]),
    );
    expect(find(page, 'ĐẢNG CỘNG SẢN VIỆT NAM')).toMatchObject({ face: 'bold', size: 15 });
  });

  test('sets the role upright since the guide of 27 May 2026', () => {
    const role = (date: string) => find(set({ ...party, date }), 'CHỦ TỊCH').face;
    expect(role('2026-05-26')).toBe('bold');
    expect(role('2026-05-27')).toBe('regular');
  });

  test('without a date follows the latest guide, one too old the first', () => {
    const choose = (date?: string) =>
      chooseStyle({ profile: 'party', language: 'vi', title: '', recipients: [], ...(date && { date }) });
    expect(choose()).toBe(choose('2030-01-01'));
    expect(choose('1999-01-01')).toBe(choose('2018-04-03'));
  });
});

describe('an article', () => {
  test('prints every fact once around its title', () => {
    expect(printed(set({ ...facts, author: 'Tác giả', subject: 'Chủ đề', summary: 'Tóm tắt.' }))).toEqual([
      'Ủy ban nhân dân tỉnh B · Ủy ban nhân dân xã A',
      'Báo cáo kết quả công tác',
      'Chủ đề',
      'Số 5/BC-UBND · Xã A, ngày 05 tháng 01 năm 2026 · Tác giả',
      'Tóm tắt.',
      'Nội dung.',
      'Nơi nhận:',
      '-',
      'Như trên;',
      '-',
      'Lưu: VT.',
      'TM. Ủy ban nhân dân',
      'Chủ tịch',
      'Nguyễn Văn A',
    ]);
  });

  test('does not repeat what its text states', () => {
    const page = set(
      { title: 'Tên', author: 'Tác giả', number: '5/BC', signer: { name: 'Tác giả' } },
      'Số 5/BC, Tác giả',
    );
    expect(printed(page)).toEqual(['Tên', 'Số 5/BC, Tác giả']);
  });

  test('in English speaks English', () => {
    const page = set({
      title: 'T',
      number: '5',
      date: '2026-01-05',
      recipients: ['Archive'],
      language: 'en',
    });
    expect(printed(page)).toEqual(expect.arrayContaining(['No. 5 · 5 January 2026', 'Copies to:']));
  });
});
