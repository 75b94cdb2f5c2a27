import type { Warning } from '../document/types.ts';
import type { Layout } from '../layout/types.ts';

/** How many characters a warning names. */
const named = 20;

/** A warning that names the characters no face has and the pages they stand on; none where all are there. */
export function missingCharacters(layout: Layout): readonly Warning[] {
  const pagesOf = new Map<string, Set<string>>();
  for (const page of layout.pages) {
    for (const box of page.boxes) {
      if (box.kind !== 'text' || !box.missing) continue;
      for (const character of box.text) {
        const pages = pagesOf.get(character) ?? new Set();
        pagesOf.set(character, pages.add(page.label));
      }
    }
  }
  if (pagesOf.size === 0) return [];
  const list = [...pagesOf].slice(0, named).map(([character, pages]) => {
    const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
    return `${character} (U+${code}: ${[...pages].slice(0, 3).join(', ')})`;
  });
  const rest = pagesOf.size > named ? '…' : '';
  return [
    {
      code: 'missing-characters',
      vi: `Phông chữ không có các ký tự sau (trang): ${list.join('; ')}${rest}`,
      en: `No font has these characters (pages): ${list.join('; ')}${rest}`,
    },
  ];
}
