import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser, openBrowser } from './open-browser.ts';
import { openPortal } from './open-portal.ts';

const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 900 };

describe.skipIf(!hasBrowser)('the portal in a browser', () => {
  let browser: Browser;
  let portal: Awaited<ReturnType<typeof openPortal>>;
  const pages: Page[] = [];

  beforeAll(async () => {
    [browser, portal] = await Promise.all([openBrowser(), openPortal()]);
  }, 120_000);
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.context().close();
    expect(portal.failures).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await portal?.close();
  });

  /** Opens a page; what the browser complains of (refused scripts, failed requests) fails the test. */
  const open = async (
    path: string,
    options: { viewport?: typeof phone; javaScriptEnabled?: boolean } = {},
  ) => {
    const context = await browser.newContext({ viewport: desktop, baseURL: portal.origin, ...options });
    const page = await context.newPage();
    pages.push(page);
    page.on('pageerror', (error) => {
      throw error;
    });
    page.on('console', (message) => {
      const expected = message.text().includes('status of 4');
      if (message.type() === 'error' && !expected) throw new Error(message.text());
    });
    await page.goto(path);
    return page;
  };
  const search = async (page: Page, text: string) => {
    await page.getByRole('searchbox').or(page.getByRole('combobox')).fill(text);
    await page.getByRole('button', { name: 'Tìm', exact: true }).click();
    await page.waitForURL(/q=/);
  };
  const titles = (page: Page) => page.locator('.results h2').allInnerTexts();

  test('finds a report with and without diacritics', async () => {
    const page = await open('/');
    await search(page, 'Đức Xuân');
    expect((await titles(page))[0]).toBe('Đoàn công tác của tỉnh làm việc tại phường Đức Xuân');
    await search(page, 'duc xuan');
    expect((await titles(page))[0]).toBe('Đoàn công tác của tỉnh làm việc tại phường Đức Xuân');
    expect(await page.locator('.results mark').first().textContent()).toBe('Đức Xuân');
  });

  test('works without JavaScript', async () => {
    const page = await open('/', { javaScriptEnabled: false });
    await search(page, 'chuyen doi so');
    await page.locator('.results h2 a').first().click();
    expect(await page.locator('h1').textContent()).toBe(
      'Nghị quyết Về lãnh đạo chuyển đổi số giai đoạn 2026 - 2030',
    );
    expect(await page.getByRole('button', { name: 'In trang này' }).count()).toBe(0);
  });

  test('narrows by facets and widens again, with counts that hold', async () => {
    const page = await open('/?q=bao+cao');
    const facet = page.locator('.facets a', { hasText: '2025' });
    const count = Number(await facet.locator('.number').textContent());
    await facet.click();
    expect(await page.getByRole('status').textContent()).toBe(`${count} văn bản`);
    expect(await page.locator('.facets a[aria-current]').textContent()).toContain('2025');
    await page.locator('.chip').click();
    expect(new URL(page.url()).search).toBe('?q=bao+cao');
  });

  test('leads through the pages of results and back', async () => {
    const page = await open('/');
    const first = await titles(page);
    await page.getByRole('link', { name: 'Trang sau' }).click();
    const second = await titles(page);
    expect(first.filter((title) => second.includes(title))).toEqual([]);
    await page.goBack();
    expect(await titles(page)).toEqual(first);
  });

  test('keeps search and filters when the reader comes back', async () => {
    const page = await open('/');
    await search(page, 'hoa giai');
    await page.locator('.facets a', { hasText: 'phường Hòa Bình' }).first().click();
    const found = await titles(page);
    await page.locator('.results h2 a').first().click();
    expect(await page.locator('h1').textContent()).toBe(found[0]);
    await page.goBack();
    expect(await page.locator('#q').inputValue()).toBe('hoa giai');
    expect(await titles(page)).toEqual(found);
  });

  test('is used by keyboard alone', async () => {
    const page = await open('/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Đến nội dung chính');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('main');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.id')).toBe('q');
    await page.keyboard.type('trong cay');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=trong\+cay/);
    await page.locator('.results h2 a').first().focus();
    const outline = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle');
    expect(outline).toBe('solid');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/reports\//);
    expect(await page.locator('h1').textContent()).toBe('Kế hoạch Trồng cây đầu xuân năm 2026');
  });

  test('suggests while typing; arrows choose, Escape gives back what was typed, Enter searches', async () => {
    const page = await open('/');
    const box = page.getByRole('combobox');
    await box.pressSequentially('ke hoach');
    const options = page.getByRole('option');
    await options.first().waitFor();
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    const chosen = await options.first().textContent();
    expect(await box.inputValue()).toBe(chosen);
    expect(await box.getAttribute('aria-activedescendant')).toBe(await options.first().getAttribute('id'));
    await page.keyboard.press('Escape');
    expect(await box.inputValue()).toBe('ke hoach');
    expect(await box.getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.type(' ');
    await options.first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=/);
    expect(await page.locator('#q').inputValue()).toBe(chosen);
  });

  test('saves the PDF under its title', async () => {
    const page = await open(`/reports/${portal.idOf('đuối nước')}`);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Tải về' }).click();
    expect((await download).suggestedFilename()).toBe(
      'Công văn V-v tăng cường phòng, chống đuối nước trẻ em.pdf',
    );
  });

  test('shows the first page', async () => {
    const page = await open(`/reports/${portal.idOf('đuối nước')}`);
    const width = page
      .locator('.picture img')
      .evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth);
    expect(await width).toBe(496);
  });

  test('prints', async () => {
    const page = await open(`/reports/${portal.idOf('đuối nước')}`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav').first().isVisible()).toBe(false);
    expect(await page.locator('h1').isVisible()).toBe(true);
  });

  test('shows a tombstone for what was withdrawn', async () => {
    const page = await open('/');
    const response = await page.goto(`/reports/${portal.gone.id}`);
    expect(response?.status()).toBe(410);
    expect(await page.locator('h1').textContent()).toBe('Thông báo Lịch tiếp dân tháng 2 năm 2026');
    await search(page, 'lịch tiếp dân tháng 2');
    expect(await titles(page)).not.toContain('Thông báo Lịch tiếp dân tháng 2 năm 2026');
  });

  test('changes its language and keeps it', async () => {
    const page = await open('/?q=hoa+giai');
    await page.getByRole('link', { name: 'English' }).click();
    expect(await page.locator('h1').textContent()).toBe('Results for “hoa giai”');
    await page.locator('.results h2 a').first().click();
    await page.waitForURL(/lang=en/);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.getByRole('link', { name: 'Tiếng Việt' }).click();
    expect(await page.getByRole('link', { name: 'Đọc PDF' }).count()).toBe(1);
  });

  const places = () => [
    '/',
    '/?q=hoa+giai',
    '/?q=bao+cao&type=B%C3%A1o+c%C3%A1o&year=2025&sort=newest',
    '/?q=xyzxyz',
    '/?q=bao+cao&page=99',
    `/reports/${portal.idOf('quý I năm 2026')}`,
    `/reports/${portal.idOf('Đức Xuân')}`,
    `/reports/${portal.gone.id}`,
    '/issuers',
    '/issuers/uy-ban-nhan-dan-xa-son-thuy',
    '/types',
    '/years',
    '/nowhere',
  ];

  const inLanguage = (place: string, language: string) =>
    language === 'vi' ? place : `${place}${place.includes('?') ? '&' : '?'}lang=${language}`;

  test.each([
    ['vi', phone],
    ['en', desktop],
  ])(
    'has nothing for axe to complain of, on any page (%s)',
    async (language, viewport) => {
      const page = await open('/', { viewport });
      for (const place of places()) {
        await page.goto(inLanguage(place, language));
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
        expect(found, place).toEqual([]);
      }
    },
    120_000,
  );

  test.each([phone, desktop])('is never wider than the window of $width', async (viewport) => {
    const page = await open('/', { viewport });
    for (const place of [...places(), ...places().map((each) => inLanguage(each, 'en'))]) {
      await page.goto(place);
      const wider = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect(wider, place).toBeLessThanOrEqual(0);
    }
  });

  test('has nothing for axe to complain of while suggesting', async () => {
    const page = await open('/', { viewport: phone });
    await page.getByRole('combobox').pressSequentially('bao cao');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect((await new AxeBuilder({ page }).setLegacyMode().analyze()).violations).toEqual([]);
  });
});
