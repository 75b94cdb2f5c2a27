import { slugOf } from '../markup/slug-of.ts';

/** `Content-Disposition` that saves a PDF under its title, Vietnamese letters included (RFC 6266, RFC 8187). */
export function contentDisposition(kind: 'inline' | 'attachment', title: string): string {
  const name = title
    .normalize('NFC')
    .toWellFormed()
    .replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[/\\:*?"<>|]/g, '-')
    .slice(0, 150)
    .toWellFormed()
    .trim()
    .replace(/^\.+|\.+$/g, '');
  const encoded = encodeURIComponent(name || 'report').replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${slugOf(title)}.pdf"; filename*=UTF-8''${encoded}.pdf`;
}
