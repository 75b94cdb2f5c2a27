import { Rejected } from '../../functions/document/rejected.ts';
import { MissingImages, type Renderer } from '../../functions/publishing/renderer.ts';

/**
 * A renderer without typesetting: the first line is the title, the "PDF" is `pdf:` and the upload's text with its
 * pictures'. An upload that says `reject` is rejected, `crash` fails, `image <key>` names a picture.
 */
export function createLineRenderer(): Renderer {
  return {
    version: 'line-1',
    async render(upload, loadImages) {
      const text = new TextDecoder().decode(upload.bytes);
      if (text.includes('reject')) throw new Rejected('empty');
      if (text.includes('crash')) throw new Error('renderer crashed');
      const keys = [...text.matchAll(/^image (\S+)$/gm)].map((match) => match[1] ?? '');
      const images = keys.length > 0 ? await loadImages(keys) : new Map<string, Uint8Array>();
      const missing = keys.filter((key) => !images.has(key));
      if (missing.length > 0) throw new MissingImages(missing);
      const pictures = [...images.values()].map((bytes) => new TextDecoder().decode(bytes)).join();
      return {
        pdf: new TextEncoder().encode(`pdf:${text}${pictures}`),
        pages: 1,
        text,
        metadata: {
          title: text.split('\n')[0] ?? '',
          recipients: [],
          language: 'vi',
          profile: 'article',
        },
        warnings: [],
      };
    },
  };
}
