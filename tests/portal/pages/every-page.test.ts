import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { bodyOf, createPortal } from '../build.ts';
import { official, openOffice } from '../office.ts';

type Element = DefaultTreeAdapterTypes.Element;

function elements(markup: string): Element[] {
  const found: Element[] = [];
  const visit = (node: DefaultTreeAdapterTypes.ParentNode) => {
    for (const child of node.childNodes) {
      if ('tagName' in child) {
        found.push(child);
        visit(child);
      }
    }
  };
  visit(parse(markup));
  return found;
}

const attribute = (element: Element | undefined, name: string) =>
  element?.attrs.find((each) => each.name === name)?.value;

describe('every page', () => {
  test('is well-formed, in its language, without inline script or style, under a strict policy', async () => {
    const { paths, get } = await openOffice();
    for (const path of paths) {
      const response = await get(path);
      const markup = bodyOf(response);
      const errors: string[] = [];
      parse(markup, { onParseError: ({ code }) => errors.push(code) });
      expect(errors, path).toEqual([]);
      const all = elements(markup);
      expect(
        attribute(
          all.find(({ tagName }) => tagName === 'html'),
          'lang',
        ),
      ).toBe(path.includes('lang=en') ? 'en' : 'vi');
      for (const { tagName, attrs } of all) {
        const names = attrs.map(({ name }) => name);
        expect(names.filter((name) => name === 'style' || name.startsWith('on'))).toEqual([]);
        expect(tagName).not.toBe('style');
        const type = attrs.find(({ name }) => name === 'type')?.value;
        if (tagName === 'script' && type !== 'application/ld+json') expect(names).toContain('src');
      }
      expect(
        all.filter(({ tagName }) => tagName === 'h1'),
        path,
      ).toHaveLength(1);
      expect(response.headers['content-security-policy']).toContain("default-src 'none'; style-src 'self'");
      expect(response.headers['x-content-type-options']).toBe('nosniff');
    }
  });

  test('links only to pages that are there, and keeps the language', async () => {
    const { paths, get } = await openOffice();
    for (const path of paths) {
      const markup = bodyOf(await get(path));
      for (const element of elements(markup)) {
        const target = attribute(element, element.tagName === 'script' ? 'src' : 'href');
        if (target === undefined || target.startsWith('#') || /^https?:/.test(target)) continue;
        const response = await get(target);
        const dead = response.status >= 400 && !/^\/(nowhere|%00|reports)/.test(target);
        expect(dead, `${path} -> ${target} ${response.status}`).toBe(false);
        const isPage = response.headers['content-type']?.startsWith('text/html');
        if (element.tagName === 'a' && attribute(element, 'class') !== 'switch' && isPage) {
          expect(target.includes('lang=en'), `${path} -> ${target}`).toBe(path.includes('lang=en'));
        }
      }
    }
  });

  test('is light: a page of results stays under 60 KB', async () => {
    const { get, publish } = createPortal();
    for (let each = 0; each < 60; each++) {
      await publish(
        {
          ...official,
          title: `Báo cáo số ${each} ${'về tình hình kinh tế '.repeat(8)}`,
          issuer: `Cơ quan ${each}`,
        },
        { text: 'Nội dung đoạn trích dài. '.repeat(12) },
      );
    }
    expect(Buffer.byteLength(bodyOf(await get('/?q=B%C3%A1o')))).toBeLessThan(60_000);
  });
});
