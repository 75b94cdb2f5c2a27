import { describe, expect, test } from 'vitest';
import { renderReport } from '../../functions/publishing/render-report.ts';
import type { LoadImages } from '../../functions/publishing/renderer.ts';
import { buildJpeg } from '../report/images/build-jpeg.ts';
import { buildPng } from '../report/images/build-png.ts';
import { buildPages, show, stream } from '../report/pdf/build-pdf.ts';

const png = buildPng({ width: 8, height: 8 });
const none: LoadImages = async () => new Map();
const upload = (key: string, text: string | Uint8Array, userMetadata = {}) => ({
  key,
  bytes: Buffer.from(text),
  userMetadata,
});
const holding =
  (bucket: Readonly<Record<string, Uint8Array>>): LoadImages =>
  async (keys) =>
    new Map(keys.flatMap((key) => (bucket[key] ? [[key, bucket[key]]] : [])));

describe('pictures beside a report', () => {
  const report = upload('2026/a.md', '# Tin\n\n![Cầu](anh/cau.png)\n\n![Chợ](../cho%20moi.jpg)\n');

  test('are waited for, all that are missing at once', async () => {
    await expect(renderReport(report, none)).rejects.toMatchObject({
      name: 'MissingImages',
      keys: ['2026/anh/cau.png', 'cho moi.jpg'],
    });
    const half = renderReport(report, holding({ 'cho moi.jpg': png }));
    await expect(half).rejects.toMatchObject({ keys: ['2026/anh/cau.png'] });
  });

  test('are placed when they are there, whatever their names say they are', async () => {
    const jpeg = buildJpeg({ blocks: [[[90]]] });
    const rendered = await renderReport(report, holding({ '2026/anh/cau.png': jpeg, 'cho moi.jpg': png }));
    expect(Buffer.from(rendered.pdf).includes(Buffer.from(jpeg))).toBe(true);
    expect(rendered.warnings).toEqual([]);
  });

  test('that cannot be shown reject the report and are named', async () => {
    const cut = holding({ '2026/anh/cau.png': png.subarray(0, 40), 'cho moi.jpg': png });
    await expect(renderReport(report, cut)).rejects.toMatchObject({
      reason: { code: 'bad-image', path: 'anh/cau.png' },
    });
  });

  test('outside the bucket are never asked for', async () => {
    const asked: string[] = [];
    const rendered = await renderReport(
      upload('a.md', '# Tin\n\n![Cầu](../../etc/passwd.png) ![Chợ](http://169.254.169.254/a.png)'),
      async (keys) => {
        asked.push(...keys);
        return new Map();
      },
    );
    expect(asked).toEqual([]);
    expect(rendered.warnings.map(({ code }) => code)).toEqual(['remote-image', 'remote-image']);
  });
});

describe('a picture inside a report that cannot be shown', () => {
  const broken = Buffer.from(png.subarray(0, 40)).toString('base64');

  test('is left out with a warning; its alternative text stays', async () => {
    const html = `<h1>Tin</h1><p>Trước.</p><p><img alt="Cầu treo" src="data:image/png;base64,${broken}"></p>`;
    const { text, warnings } = await renderReport(upload('a.html', html), none);
    expect(text).toContain('[Cầu treo]');
    expect(warnings.map(({ code }) => code)).toEqual(['image-left-out']);
  });

  test('leaves nothing where it says nothing', async () => {
    const html = `<h1>Tin</h1><p>Trước.</p><p><img alt="" src="data:image/png;base64,${broken}"></p>`;
    const { text } = await renderReport(upload('a.html', html), none);
    expect(text).not.toContain('[');
  });
});

describe('the first page', () => {
  const sizeOf = (picture: Uint8Array | undefined) => {
    const file = Buffer.from(picture!);
    return { width: file.readUInt32BE(16), height: file.readUInt32BE(20), bits: file[24], colour: file[25] };
  };

  test('is pictured in 16 greys, 600 pixels wide', async () => {
    const { picture } = await renderReport(upload('a.md', '# Tin\n\nMột đoạn.'), none);
    expect(sizeOf(picture)).toEqual({ width: 600, height: 849, bits: 4, colour: 0 });
    expect(picture!.length).toBeLessThan(20_000);
  });

  test('with a photograph is pictured in colours of a palette', async () => {
    const red = buildPng({ width: 1, height: 1, samples: [200, 0, 0] });
    const { picture } = await renderReport(upload('a.md', '# Tin\n\n![](a.png)'), holding({ 'a.png': red }));
    expect(sizeOf(picture)).toMatchObject({ width: 600, bits: 8, colour: 3 });
    expect(Buffer.from(picture!).includes(Buffer.from([200, 0, 0]))).toBe(true);
  });

  test('has the same picture each time', async () => {
    const make = () => renderReport(upload('a.md', '# Tin\n\nMột đoạn.'), none);
    expect((await make()).picture).toEqual((await make()).picture);
  });
});

describe('an uploaded PDF', () => {
  const bytes = buildPages([show(50, 700, 'Trang 1'), show(50, 700, 'Trang 2')]);

  test('is published byte for byte, with its text and a picture', async () => {
    const rendered = await renderReport(upload('van-ban/qd 12.PDF', bytes), none);
    expect(Buffer.from(rendered.pdf).equals(Buffer.from(bytes))).toBe(true);
    expect(rendered).toMatchObject({ pages: 2, text: 'Trang 1\nTrang 2', metadata: { title: 'qd 12' } });
    expect(rendered.picture).toBeDefined();
  });

  test('takes what its uploader says of it', async () => {
    const said = { title: '=?UTF-8?B?UXV54bq/dCDEkeG7i25o?=', number: '12/QĐ-UBND', date: '05/01/2026' };
    const { metadata } = await renderReport(upload('a.pdf', bytes, said), none);
    expect(metadata).toMatchObject({ title: 'Quyết định', number: '12/QĐ-UBND', date: '2026-01-05' });
  });

  test('whose first page is very long has its upper part pictured', async () => {
    const page = Buffer.from(buildPages(['0 0 9 9 re f']))
      .toString('latin1')
      .replace('595 842', '595 5950');
    const { picture } = await renderReport(upload('a.pdf', Buffer.from(page, 'latin1')), none);
    expect(Buffer.from(picture!).readUInt32BE(20)).toBe(1800);
  });

  test('with a picture too large to draw is published without one of its own', async () => {
    const image = '/Type /XObject /Subtype /Image /Width 20000 /Height 20000 /ColorSpace /DeviceGray';
    const vast = buildPages(['/I Do'], '', '', [stream('', `${image} /BitsPerComponent 8`)]);
    const placed = Buffer.from(vast).toString('latin1').replace('/Font', '/XObject <</I 100 0 R>> /Font');
    const rendered = await renderReport(upload('a.pdf', Buffer.from(placed, 'latin1')), none);
    expect(rendered).toMatchObject({ pages: 1 });
    expect(rendered.picture).toBeUndefined();
  });
});
