/** The file's name without folders and extension, for a report that shows no title. */
export function titleOfKey(key: string): string {
  const name = key.slice(key.lastIndexOf('/') + 1);
  return name.replace(/\.[^.]+$/, '').normalize('NFC');
}
