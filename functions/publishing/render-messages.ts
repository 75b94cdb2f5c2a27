import type { Upload } from './ports.ts';
import type { Rendered } from './renderer.ts';

/** From the function to its rendering thread. */
export type ToThread =
  | { readonly kind: 'render'; readonly upload: Pick<Upload, 'key' | 'bytes' | 'userMetadata'> }
  | { readonly kind: 'images'; readonly images: ReadonlyMap<string, Uint8Array> }
  | { readonly kind: 'images-failed'; readonly message: string };

/** From the rendering thread: it asks for pictures, then ends a report in one of four ways. */
export type FromThread =
  | { readonly kind: 'load-images'; readonly keys: readonly string[] }
  | { readonly kind: 'rendered'; readonly rendered: Rendered }
  | {
      readonly kind: 'rejected';
      readonly code: string;
      readonly details: Readonly<Record<string, string | number>>;
      readonly path?: string;
    }
  | { readonly kind: 'missing'; readonly keys: readonly string[] }
  | { readonly kind: 'failed'; readonly message: string };
