import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, test } from 'vitest';
import { handleDesk } from '../../functions/desk/handle-desk.ts';
import { Rejected } from '../../functions/document/rejected.ts';
import { createMemoryUploads } from '../fakes/memory-uploads.ts';
import { createPortal } from '../portal/build.ts';
import { hasBrowser, openBrowser } from './open-browser.ts';
import { serve } from './serve.ts';

describe.skipIf(!hasBrowser)('the desk in a browser', () => {
  test('shows why an upload was rejected, on a phone, with nothing for axe to complain of', async () => {
    const { records, publish, settle } = createPortal();
    const record = await publish({ title: 'Báo cáo quý I' }, { key: '2026/quy-1/Báo cáo quý I.docx' });
    const { reason } = new Rejected('encrypted');
    await settle(record.id, record.key, () => ({ ...record, status: 'rejected', reason }));
    await publish({ title: 'Tin' });
    const ports = {
      records,
      uploads: createMemoryUploads(),
      failed: (error: unknown) => expect.fail(String(error)),
    };
    const { origin, close } = await serve((request) => handleDesk(request, ports));
    const browser = await openBrowser();
    try {
      const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
      const page = await context.newPage();
      await page.goto(origin);
      await page.getByRole('link', { name: 'Bị từ chối' }).click();
      expect(await page.locator('tbody tr').count()).toBe(1);
      expect(await page.locator('tbody tr').textContent()).toContain(reason.vi);
      for (const path of ['/', '/?status=rejected&lang=en', '/?key=none', '/nowhere']) {
        await page.goto(origin + path);
        expect((await new AxeBuilder({ page }).setLegacyMode().analyze()).violations, path).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
      }
    } finally {
      await browser.close();
      await close();
    }
  }, 120_000);
});
