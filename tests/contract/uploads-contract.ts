import { expect, test } from 'vitest';
import { isSameUpload } from '../../functions/publishing/is-same-upload.ts';
import type { Uploads } from '../../functions/publishing/ports.ts';

/** What a clerk does. */
export interface Clerk {
  put(key: string, content: string, userMetadata?: Readonly<Record<string, string>>): Promise<void>;
}

/** What every bucket of uploads must do. It starts empty. */
export function uploadsContract(create: () => { readonly uploads: Uploads; readonly clerk: Clerk }): void {
  test('gives objects byte for byte with their user metadata', async () => {
    const { uploads, clerk } = create();
    const key = 'năm 2026/a+b %2F//(1).md';
    await clerk.put(key, 'Báo cáo', { title: 'x' });
    const upload = await uploads.get(key);
    expect(upload).toMatchObject({ key, size: 9, userMetadata: { title: 'x' } });
    expect(new TextDecoder().decode(upload?.bytes)).toBe('Báo cáo');
    const { bytes: _, ...head } = upload ?? { bytes: 0 };
    const found = await uploads.head(key);
    expect(found).toEqual(head);
    // As a record has it that was written and read again.
    expect(found && isSameUpload(JSON.parse(JSON.stringify(head)), found)).toBe(true);
    const listed = [];
    for await (const entry of uploads.list()) listed.push(entry);
    expect(listed.every((entry) => isSameUpload(found, entry))).toBe(true);
    expect(listed.map(({ key: k, etag }) => [k, etag])).toEqual([[key, upload?.etag]]);
  });

  test('keeps spellings of one name apart', async () => {
    const { uploads, clerk } = create();
    await clerk.put('đ.md'.normalize('NFC'), 'one');
    await clerk.put('é.md'.normalize('NFD'), 'two');
    expect(await uploads.head('é.md'.normalize('NFC'))).toBeUndefined();
    expect(await uploads.head('é.md'.normalize('NFD'))).toBeDefined();
    expect(await uploads.get('none')).toBeUndefined();
  });
}
