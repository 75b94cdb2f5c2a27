const invisible =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** A field's value as text: NFC, on one line (or its lines kept), nothing invisible. Nothing for lists and objects. */
export function textOfField(value: unknown, keepLines = false): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint')
    return String(value);
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? undefined : value.toISOString().slice(0, 10);
  if (typeof value !== 'string') return undefined;
  const clean = value.normalize('NFC').toWellFormed().replace(invisible, '');
  if (!keepLines) return clean.replace(/\s+/gu, ' ').trim() || undefined;
  const lines = clean.split('\n').map((line) => line.replace(/\s+/gu, ' ').trim());
  return lines.filter((line) => line !== '').join('\n') || undefined;
}
