import { SaxesParser } from 'saxes';
import { Fault } from './fault.ts';

/** An element of a request, without attributes. */
export interface XmlElement {
  readonly name: string;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

interface OpenElement extends XmlElement {
  readonly children: OpenElement[];
  text: string;
}

const deepest = 8;

/** Parses the body of a request and returns its root; throws `MalformedXML`. */
export function parseXml(xml: string): XmlElement {
  const document: OpenElement = { name: '', children: [], text: '' };
  const open = [document];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    if (open.length > deepest) throw new Fault('MalformedXML');
    const element: OpenElement = { name: name.replace(/^.*:/, ''), children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const addText = (text: string) => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    open.pop();
  });
  try {
    parser.write(xml).close();
  } catch {
    throw new Fault('MalformedXML');
  }
  const [root] = document.children;
  if (!root) throw new Fault('MalformedXML');
  return root;
}

/** The children of that name. */
export function childrenNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The text of the first child of that name. */
export function childText(element: XmlElement, name: string): string | undefined {
  return element.children.find((child) => child.name === name)?.text;
}
