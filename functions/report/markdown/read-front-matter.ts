import { parseDocument } from 'yaml';
import { Rejected } from '../../document/rejected.ts';
import { type ReadFields, readFields } from '../metadata/read-fields.ts';

/** Front matter of a Markdown text, and the text below it. */
export interface FrontMatter extends ReadFields {
  readonly body: string;
}

const fence = /^---[ \t]*\n/;
const closing = /^(?:---|\.\.\.)[ \t]*$/m;
const field = /^\s*["']?[\p{L}][\p{L}\p{N} _-]*["']?\s*:(?:\s|$)/mu;
const longest = 1.25 * 1024 * 1024;
/** Aliases that stand for each other many times over: a bomb. */
const mostAliases = 20;

/**
 * Splits the front matter (YAML between two `---` lines at the very beginning) off a text. Text that is no mapping
 * there is none: a text may begin with a rule.
 * Throws `Rejected('bad-front-matter')` where it names fields but cannot be read.
 */
export function readFrontMatter(text: string): FrontMatter {
  const none: FrontMatter = { metadata: {}, warnings: [], body: text };
  const open = fence.exec(text);
  if (!open) return none;
  const start = open[0].length;
  const found = closing.exec(text.slice(start, start + longest + 5));
  const source = found ? text.slice(start, start + found.index) : '';
  if (!found) {
    if (!field.test(text.slice(start, start + 200).split('\n', 1)[0] ?? '')) return none;
    throw new Rejected('bad-front-matter', { what: 'thiếu dòng --- kết thúc / no closing ---' });
  }
  const fields = parse(source);
  if (!fields)
    return source.trim() === '' ? { ...none, body: text.slice(start + found.index + found[0].length) } : none;
  return { ...readFields(fields), body: text.slice(start + found.index + found[0].length) };
}

function parse(source: string): Readonly<Record<string, unknown>> | undefined {
  try {
    // Core schema: a date stays the text that was written.
    // Looking for keys that come twice takes quadratic time: the last one holds.
    const options = { schema: 'core', prettyErrors: false, logLevel: 'silent', uniqueKeys: false } as const;
    const document = parseDocument(source, options);
    const [error] = document.errors;
    if (error) throw new Error(`${error.message} (dòng / line ${lineAt(source, error.pos[0])})`);
    const value: unknown = document.toJS({ maxAliasCount: mostAliases });
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Record<string, unknown>;
    }
    return undefined;
  } catch (error) {
    if (!field.test(source)) return undefined;
    // Whatever the parser throws (also for aliases, or nesting that exhausts its stack), the author must mend it.
    const what = error instanceof Error ? error.message.split('\n', 1)[0]!.slice(0, 200) : '';
    throw new Rejected('bad-front-matter', { what });
  }
}

function lineAt(source: string, offset: number): number {
  return source.slice(0, offset).split('\n').length + 1;
}
