/** What an element holds: text, elements by name, or a list that repeats the element. */
export type XmlContent =
  | string
  | number
  | boolean
  | undefined
  | readonly XmlContent[]
  | { readonly [name: string]: XmlContent };

/** Writes a document in the namespace of S3, but for errors, which are in none; what is undefined is left out. */
export function writeXml(root: string, content: XmlContent): string {
  const namespace = root === 'Error' ? '' : ' xmlns="http://s3.amazonaws.com/doc/2006-03-01/"';
  const inner = write(root, content).slice(`<${root}`.length);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root}${namespace}${inner}`;
}

function write(name: string, content: XmlContent): string {
  if (content === undefined) return '';
  if (Array.isArray(content)) return content.map((item) => write(name, item)).join('');
  if (typeof content !== 'object') return `<${name}>${escapeText(String(content))}</${name}>`;
  const inner = Object.entries(content).map(([child, value]) => write(child, value));
  return `<${name}>${inner.join('')}</${name}>`;
}

function escapeText(text: string): string {
  return text.replace(/[&<>"\x00-\x1f]/g, (character) => `&#${character.charCodeAt(0)};`);
}
