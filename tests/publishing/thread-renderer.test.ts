import { afterAll, expect, test } from 'vitest';
import { Rejected } from '../../functions/document/rejected.ts';
import { MissingImages } from '../../functions/publishing/renderer.ts';
import { createThreadRenderer } from '../../functions/publishing/thread-renderer.ts';

const script = new URL('./threads/scripted-thread.ts', import.meta.url);
const renderer = createThreadRenderer(script, 'v1', { seconds: 60, heap: 32 });
const impatient = createThreadRenderer(script, 'v1', { seconds: 1, heap: 32 });
const picture = new Uint8Array([7]);

afterAll(() => Promise.all([renderer.close(), impatient.close()]));

function render(text: string, loadImages = async () => new Map([['a.png', picture]]), by = renderer) {
  const bytes = new TextEncoder().encode(text);
  const upload = { key: 'a.txt', etag: 'e', size: bytes.length, uploadedAt: '', userMetadata: {}, bytes };
  return by.render(upload, loadImages);
}

/** A report after the one that went wrong is rendered as if nothing had happened. */
async function stillWorks(): Promise<void> {
  expect(new TextDecoder().decode((await render('một')).pdf)).toBe('một');
}

test('renders one report after the other', async () => {
  await stillWorks();
  await stillWorks();
});

test('ends a report that never ends', async () => {
  await expect(render('loop', undefined, impatient)).rejects.toThrow(/^too-slow/);
  expect(new TextDecoder().decode((await render('một', undefined, impatient)).pdf)).toBe('một');
});

test('ends a report that takes all memory', async () => {
  await expect(render('memory')).rejects.toThrow(/^too-complex: .*memory/);
  await stillWorks();
});

test('fails where the thread dies, and starts another', async () => {
  await expect(render('die')).rejects.toThrow('ended');
  await stillWorks();
});

test('carries rejections whole', async () => {
  const error = await render('reject').catch((e: unknown) => e);
  expect(error).toBeInstanceOf(Rejected);
  expect((error as Rejected).reason).toMatchObject({ code: 'too-large', path: 'trang 1' });
  expect((error as Rejected).reason.en).toContain('9 MB');
});

test('carries missing pictures', async () => {
  await expect(render('missing')).rejects.toThrow(MissingImages);
});

test('fetches pictures for the thread, and passes on that they could not be had', async () => {
  expect((await render('images')).pdf).toEqual(picture);
  await expect(render('images', () => Promise.reject(new Error('S3 is away')))).rejects.toThrow('S3 is away');
});
