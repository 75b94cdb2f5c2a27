/** What linked data (JSON-LD, schema.org) says of an article. */
export interface LinkedData {
  readonly title?: string;
  readonly author?: string;
  readonly date?: string;
  readonly isNews: boolean;
}

/** Characters of one script that are read. */
const longest = 100_000;

/** Reads the first article among the scripts; what is no JSON is passed over. */
export function readLinkedData(scripts: readonly string[]): LinkedData {
  for (const script of scripts) {
    for (const item of itemsOf(parse(script))) {
      const type = String(item['@type'] ?? '');
      if (!/Article|Report|BlogPosting/.test(type)) continue;
      const title = stringOf(item.headline);
      const author = stringOf(item.author) ?? stringOf(objectOf(item.author)?.name);
      const date = stringOf(item.datePublished);
      return {
        ...(title && { title }),
        ...(author && { author }),
        ...(date && { date }),
        isNews: /News/.test(type),
      };
    }
  }
  return { isNews: false };
}

type Item = Readonly<Record<string, unknown>>;

function parse(script: string): unknown {
  if (script.length > longest) return undefined;
  try {
    return JSON.parse(script);
  } catch {
    return undefined;
  }
}

function itemsOf(data: unknown): Item[] {
  const list = Array.isArray(data) ? data : [data, ...listOf(objectOf(data)?.['@graph'])];
  return list.map(objectOf).filter((item) => item !== undefined);
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function objectOf(value: unknown): Item | undefined {
  if (Array.isArray(value)) return objectOf(value[0]);
  return typeof value === 'object' && value !== null ? (value as Item) : undefined;
}

function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim()
    ? value.normalize('NFC').replace(/\s+/gu, ' ').trim()
    : undefined;
}
