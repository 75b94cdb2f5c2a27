import { SaxesParser } from 'saxes';
import { limits } from '../../../document/limits.ts';
import { Rejected } from '../../../document/rejected.ts';
import { canonicalPrefixes } from './namespaces.ts';
import type { XmlElement, XmlNode } from './xml.ts';

/** Elements of one part: a page of text has about a hundred, a dense table five hundred. */
const maximumElements = 600_000;
/** A block of the deepest nesting allowed stands in at most a dozen elements. */
const maximumDepth = limits.nesting * 12;
const chunkBytes = 64 * 1024;

type XmlParser = SaxesParser<{ position: false; xmlns: false }>;

interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  children: XmlNode[];
}

// Most elements have neither attributes nor children: all of these share one of each.
const noAttributes: Readonly<Record<string, string>> = Object.freeze({});
const noChildren: XmlNode[] = [];
Object.freeze(noChildren);

/** Canonical names by the names of the file, for one set of namespace declarations. */
interface Scope {
  readonly prefixes: ReadonlyMap<string, string>;
  readonly names: Map<string, string>;
}

/**
 * Parses a part into a tree. White space between elements is dropped, revision marks (`w:rsid...`) too.
 * Throws `Rejected`: `damaged` where it is not well formed or has a DOCTYPE (no part of a document has, ECMA-376-2,
 * 6.2.5), so that no entity is ever defined; `too-complex` beyond the limits of elements and depth.
 */
export function parseXml(bytes: Uint8Array, part: string): XmlElement {
  const damaged = () => new Rejected('damaged', { what: part });
  const root: OpenElement = { name: '', attributes: noAttributes, children: noChildren };
  const open: OpenElement[] = [root];
  const scopes: Scope[] = [{ prefixes: new Map(), names: new Map() }];
  let count = 0;
  const parser = new SaxesParser({ position: false, xmlns: false });
  parser.on('error', () => {
    throw damaged();
  });
  parser.on('doctype', () => {
    throw damaged();
  });
  parser.on('opentag', (tag) => {
    count++;
    if (count > maximumElements || open.length > maximumDepth)
      throw new Rejected('too-complex', { what: part });
    const scope = scopeOf(tag.attributes, scopes.at(-1)!);
    scopes.push(scope);
    const element = {
      name: canonicalName(tag.name, scope, true),
      attributes: canonicalAttributes(tag.attributes, scope),
      children: noChildren,
    };
    append(open.at(-1)!, element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
    scopes.pop();
  });
  const text = (value: string) => {
    const parent = open.at(-1)!;
    if (keepsSpace.has(parent.name) || /\S/.test(value)) append(parent, value);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  feed(parser, bytes, damaged);
  const document = root.children.find((node) => typeof node !== 'string');
  if (!document) throw damaged();
  return document;
}

const keepsSpace = new Set(['w:t', 'w:delText', 'w:instrText', 'm:t']);

function append(parent: OpenElement, node: XmlNode): void {
  if (parent.children === noChildren) parent.children = [node];
  else parent.children.push(node);
}

function feed(parser: XmlParser, bytes: Uint8Array, damaged: () => Rejected): void {
  try {
    const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
    for (let start = 0; start < bytes.length; start += chunkBytes) {
      const end = start + chunkBytes;
      parser.write(decoder.decode(bytes.subarray(start, end), { stream: end < bytes.length }));
    }
    parser.close();
  } catch (error) {
    throw error instanceof Rejected ? error : damaged();
  }
}

/** XML is UTF-8 unless a byte order mark says UTF-16 (XML 1.0, 4.3.3). */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function scopeOf(attributes: Readonly<Record<string, string>>, outer: Scope): Scope {
  let prefixes: Map<string, string> | undefined;
  for (const name in attributes) {
    if (!name.startsWith('xmlns')) continue;
    const canonical = canonicalPrefixes.get(attributes[name]!);
    prefixes ??= new Map(outer.prefixes);
    prefixes.set(name.slice('xmlns:'.length), canonical ?? name.slice('xmlns:'.length));
  }
  return prefixes ? { prefixes, names: new Map() } : outer;
}

function canonicalName(name: string, scope: Scope, isElement: boolean): string {
  const colon = name.indexOf(':');
  // An attribute without a prefix is in no namespace; an element is in the default one.
  if (colon < 0 && !isElement) return name;
  const known = scope.names.get(name);
  if (known !== undefined) return known;
  const prefix =
    scope.prefixes.get(colon < 0 ? '' : name.slice(0, colon)) ?? name.slice(0, Math.max(0, colon));
  const canonical = prefix ? `${prefix}:${name.slice(colon + 1)}` : name;
  scope.names.set(name, canonical);
  return canonical;
}

function canonicalAttributes(
  attributes: Readonly<Record<string, string>>,
  scope: Scope,
): Readonly<Record<string, string>> {
  let canonical: Record<string, string> | undefined;
  for (const name in attributes) {
    if (name.startsWith('xmlns') || name.startsWith('w:rsid')) continue;
    canonical ??= {};
    canonical[canonicalName(name, scope, false)] = attributes[name]!;
  }
  return canonical ?? noAttributes;
}
