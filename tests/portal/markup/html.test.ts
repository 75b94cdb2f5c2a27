import { describe, expect, test } from 'vitest';
import { html } from '../../../functions/portal/markup/html.ts';

describe('html', () => {
  test('escapes text in elements and attributes', () => {
    const text = `<b title="it's">&`;
    expect(html`<p title="${text}">${text}</p>`.markup).toBe(
      '<p title="&lt;b title=&quot;it&#39;s&quot;&gt;&amp;">&lt;b title=&quot;it&#39;s&quot;&gt;&amp;</p>',
    );
  });

  test('takes markup as it is, lists joined, nothing for undefined and false', () => {
    const items = ['a', '<'].map((item) => html`<li>${item}</li>`);
    expect(html`<ul>${items}</ul>${undefined}${false}${0}`.markup).toBe('<ul><li>a</li><li>&lt;</li></ul>0');
  });

  test('drops characters that no markup may hold', () => {
    expect(html`${'a\u0000\u0007b\n\ufffe\ud800c'}`.markup).toBe('ab\n\ufffdc');
  });
});
