import { describe, expect, test } from 'vitest';
import { bodyOf } from '../build.ts';
import { openOffice } from '../office.ts';

describe('the search page', () => {
  test('keeps query and filters in every link', async () => {
    const { get } = await openOffice();
    const markup = bodyOf(await get('/?q=B%C3%A1o&year=2026&sort=newest'));
    expect(markup).toContain('href="/?q=B%C3%A1o&amp;type=B%C3%A1o+c%C3%A1o&amp;year=2026&amp;sort=newest"');
    expect(markup).toContain('href="/?q=B%C3%A1o&amp;sort=newest"');
    expect(markup).toContain('<input type="hidden" name="year" value="2026">');
  });

  test('takes what it can of odd parameters', async () => {
    const { get } = await openOffice();
    for (const query of [
      'page=-1',
      'size=1000000000',
      `q=${'a'.repeat(100_000)}`,
      'year=x',
      'sort=x',
      'q=%00',
      'lang=xx',
    ]) {
      const response = await get(`/?${query}`);
      expect(response.status).toBe(200);
      expect(bodyOf(response).length).toBeLessThan(60_000);
    }
  });

  test('repeats a query as text', async () => {
    const { get } = await openOffice();
    const markup = bodyOf(await get(`/?q=${encodeURIComponent('"><script>alert(1)</script>')}`));
    expect(markup).not.toContain('<script>alert');
    expect(markup).toContain('&quot;&gt;&lt;script&gt;');
  });

  test('offers another query, and the first page where this one is empty', async () => {
    const { get } = await openOffice();
    expect(bodyOf(await get('/?q=kh%C3%B4ng'))).toContain(
      'Có phải bạn muốn tìm: <a href="/?q=B%C3%A1o+c%C3%A1o',
    );
    expect(bodyOf(await get('/?q=B%C3%A1o&page=7'))).toContain('Không còn kết quả ở trang này.');
  });

  test('may be shared for a moment only', async () => {
    const { get } = await openOffice();
    expect((await get('/')).headers['cache-control']).toBe('public, max-age=0, s-maxage=5, must-revalidate');
  });
});
