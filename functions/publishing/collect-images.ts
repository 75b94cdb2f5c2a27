import { Rejected } from '../document/rejected.ts';
import type { Image, ImageSource, Report, Warning } from '../document/types.ts';
import { prepareImage } from '../report/images/prepare-image.ts';
import { type LoadImages, MissingImages } from './renderer.ts';
import { resolveImageKey } from './resolve-image-key.ts';

/**
 * Gathers and prepares every picture of a report. One inside the upload that cannot be shown is left out with a
 * warning, its alternative text stays; one beside it must be there and be readable, since its author can mend it.
 * Throws `MissingImages`, `Rejected('bad-image')`.
 */
export async function collectImages(
  report: Report,
  reportKey: string,
  loadImages: LoadImages,
): Promise<{ readonly images: Readonly<Record<string, Image>>; readonly warnings: readonly Warning[] }> {
  const beside = keysBeside(report.images, reportKey);
  const loaded = beside.size > 0 ? await loadImages([...new Set(beside.values())]) : new Map();
  const missing = [...new Set(beside.values())].filter((key) => !loaded.has(key));
  if (missing.length > 0) throw new MissingImages(missing);
  const images: Record<string, Image> = {};
  const warnings: Warning[] = [];
  for (const [name, source] of Object.entries(report.images)) {
    if (source.kind === 'beside') {
      images[name] = await prepareImage(source.path, loaded.get(beside.get(name) ?? '') ?? new Uint8Array());
    } else {
      const image = await embedded(name, source.bytes, warnings);
      if (image) images[name] = image;
    }
  }
  return { images, warnings };
}

function keysBeside(sources: Readonly<Record<string, ImageSource>>, reportKey: string): Map<string, string> {
  const keys = new Map<string, string>();
  for (const [name, source] of Object.entries(sources)) {
    if (source.kind !== 'beside') continue;
    const key = resolveImageKey(source.path, reportKey);
    if (!key) throw new Rejected('bad-image', { image: source.path, what: '../' });
    keys.set(name, key);
  }
  return keys;
}

async function embedded(name: string, bytes: Uint8Array, warnings: Warning[]): Promise<Image | undefined> {
  try {
    return await prepareImage(name, bytes);
  } catch (error) {
    if (!(error instanceof Rejected)) throw error;
    const { vi, en } = error.reason;
    warnings.push({ code: 'image-left-out', path: name, vi: `Bỏ qua một ảnh. ${vi}`, en: `Left out: ${en}` });
    return undefined;
  }
}
