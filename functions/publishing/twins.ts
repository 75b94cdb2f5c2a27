import type { Uploads } from './ports.ts';

/** Whether a key typed with combining marks stands beside its composed spelling. */
export async function hasComposedTwin(
  key: string,
  { uploads }: { readonly uploads: Uploads },
): Promise<boolean> {
  const composed = key.normalize('NFC');
  return composed !== key && (await uploads.head(composed)) !== undefined;
}

/** The decomposed spelling of a composed key, where there is one that differs. */
export function twinsOf(key: string): readonly string[] {
  const composed = key.normalize('NFC');
  const decomposed = key.normalize('NFD');
  return key === composed && decomposed !== key ? [decomposed] : [];
}
