import { describe, expect, test } from 'vitest';
import { bodyOf, createPortal } from '../build.ts';

describe('lists', () => {
  test('stand in Vietnamese order, and lead to their reports', async () => {
    const { get, publish } = createPortal();
    for (const issuer of ['Ủy ban nhân dân xã Đá', 'Đảng ủy xã Đá', 'Ăn', 'Ban A'])
      await publish({ title: issuer, issuer });
    const markup = bodyOf(await get('/issuers'));
    const order = [...markup.matchAll(/<li><a href="([^"]+)"><span>([^<]+)/g)].map((match) => [
      match[1],
      match[2],
    ]);
    expect(order).toEqual([
      ['/issuers/an', 'Ăn'],
      ['/issuers/ban-a', 'Ban A'],
      ['/issuers/dang-uy-xa-da', 'Đảng ủy xã Đá'],
      ['/issuers/uy-ban-nhan-dan-xa-da', 'Ủy ban nhân dân xã Đá'],
    ]);
    expect(bodyOf(await get('/issuers/dang-uy-xa-da'))).toContain('<h1>Đảng ủy xã Đá</h1>');
  });

  test('tell names apart that sound alike', async () => {
    const { get, publish } = createPortal();
    for (const [title, issuer] of [
      ['1', 'Xã Đá'],
      ['2', 'Xã Đá'],
      ['3', 'Xã Da'],
    ])
      await publish({ title: title ?? '', issuer: issuer ?? '' });
    const frequent = bodyOf(await get('/issuers/xa-da'));
    expect(frequent).toContain('<h1>Xã Đá</h1>');
    expect(frequent).toContain('<a href="/issuers/X%C3%A3%20Da">Xã Da</a>');
    expect(bodyOf(await get('/issuers/X%C3%A3%20Da'))).toContain('<h1>Xã Da</h1>');
  });

  test('are paged, and hold nothing withdrawn', async () => {
    const { get, publish, withdraw } = createPortal();
    for (let each = 0; each < 25; each++) {
      const record = await publish({ title: `Số ${each}`, date: '2026-01-01' });
      if (each === 3) await withdraw(record);
    }
    const first = bodyOf(await get('/years/2026'));
    expect(first).not.toContain('>Số 3<');
    expect(first).toContain('href="/years/2026?page=2"');
    expect(bodyOf(await get('/years/2026?page=2'))).toContain('>Số 24<');
  });
});
