import { describe, expect, test } from 'vitest';
import { bodyOf, createPortal } from './build.ts';
import { openOffice } from './office.ts';

describe('errors', () => {
  test.each([
    ['/nowhere', 404],
    ['/reports/aaaaaaaaaaaaaaaa', 404],
    ['/reports/aaaaaaaaaaaaaaaa.pdf', 404],
    ['/reports/..%2f..%2fsecret.pdf', 404],
    ['/issuers/nobody', 404],
    ['/reports/%00', 400],
    ['/%E0%A4%A', 400],
    ['/assets/style-0.css', 404],
    ['/sitemap-2.xml', 404],
  ])('%s is %i', async (path, status) => {
    const { get, failures } = createPortal();
    expect((await get(path)).status).toBe(status);
    expect(failures).toEqual([]);
  });

  test('a failure inside has a page of the same face that says nothing of it', async () => {
    const { get, index, failures } = createPortal();
    index.failing = true;
    const response = await get('/?lang=en');
    expect(response.status).toBe(500);
    expect(bodyOf(response)).toContain('Something went wrong');
    expect(bodyOf(response)).not.toContain('secret');
    expect(failures).toHaveLength(1);
  });

  test('a host that is none is not repeated', async () => {
    const { get, id } = await openOffice();
    const response = await get(`/api/reports/${id}`, { host: 'evil.example/<script>' });
    expect(JSON.parse(bodyOf(response)).pdf).toBe(`https://localhost/reports/${id}.pdf`);
  });

  test('the language switch never leaves the site', async () => {
    const { get } = createPortal();
    for (const path of ['//evil.example', '/\\evil.example']) {
      expect(bodyOf(await get(path))).not.toMatch(/href="\/[/\\]/);
    }
  });
});
