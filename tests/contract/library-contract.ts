import { expect, test } from 'vitest';
import type { Library } from '../../functions/publishing/ports.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const about = { id: 'abc', sha256: 'def' };

/** What every library must do, whatever it is made of. It starts empty. */
export function libraryContract(create: () => Library): void {
  const key = 'năm 2026/báo cáo (1) + phụ lục 100%.docx.pdf';

  test('keeps PDFs by key, byte for byte', async () => {
    const library = create();
    const etag = await library.put(key, bytes('one'), about, undefined);
    expect(await library.head(key)).toEqual({ etag, size: 3, id: 'abc', sha256: 'def' });
    expect(await library.get(key)).toEqual(bytes('one'));
    expect(await library.get(key, { start: 1, end: 2 })).toEqual(bytes('ne'));
    const listed = [];
    for await (const entry of library.list()) listed.push(entry);
    expect(listed).toEqual([{ key, etag, size: 3 }]);
    expect(await library.remove(key, String(etag))).toBe(true);
  });

  test('knows nothing of what is not there', async () => {
    const library = create();
    expect(await library.head('none.pdf')).toBeUndefined();
    expect(await library.get('none.pdf')).toBeUndefined();
    expect(await library.remove('none.pdf', 'x')).toBe(true);
  });

  test('replaces and removes only what is expected to be there', async () => {
    const library = create();
    const one = String(await library.put(key, bytes('one'), about, undefined));
    expect(await library.put(key, bytes('two'), about, undefined)).toBe(false);
    expect(await library.put(key, bytes('two'), about, 'other')).toBe(false);
    const two = String(await library.put(key, bytes('two'), about, one));
    expect(await library.remove(key, one)).toBe(false);
    expect(await library.get(key)).toEqual(bytes('two'));
    expect(await library.remove(key, two)).toBe(true);
    expect(await library.put(key, bytes('three'), about, two)).toBe(false);
    expect(await library.head(key)).toBeUndefined();
  });

  test('gives the same bytes the same ETag', async () => {
    const library = create();
    const one = await library.put(key, bytes('one'), about, undefined);
    const again = await library.put(key, bytes('one'), about, String(one));
    expect(again).toBe(one);
    await library.remove(key, String(one));
  });
}
