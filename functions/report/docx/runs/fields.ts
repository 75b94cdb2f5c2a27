import { elements, type XmlElement } from '../package/xml.ts';

/** A complex field that was opened and not closed yet (ISO 29500-1, 17.16). */
interface OpenField {
  instruction: string;
  /** After the separator comes what the field shows. */
  showing: boolean;
}

/** Fields whose result belongs to the old pages: numbers of pages, and lists made from them. */
const dropped = new Set([
  'PAGE',
  'NUMPAGES',
  'SECTIONPAGES',
  'SECTION',
  'TOC',
  'INDEX',
  'TOA',
  'RD',
  'TC',
  'XE',
]);
const overParagraphs = new Set(['TOC', 'INDEX', 'TOA']);

/** Follows the fields of one part as its runs go by: what they show is text, what they are made of is not. */
export class Fields {
  readonly #open: OpenField[] = [];
  readonly #balanced: boolean;
  /** Whether a table of contents was met. */
  hasContents = false;

  /** `balanced` says whether every field of the part is closed; if not, none runs over its paragraph. */
  constructor(balanced: boolean) {
    this.#balanced = balanced;
  }

  begin(): void {
    this.#open.push({ instruction: '', showing: false });
  }

  instruct(text: string): void {
    const field = this.#open.at(-1);
    if (field && !field.showing) field.instruction += text;
  }

  separate(): void {
    const field = this.#open.at(-1);
    if (!field) return;
    field.showing = true;
    if (kindOf(field.instruction) === 'TOC') this.hasContents = true;
  }

  end(): void {
    this.#open.pop();
  }

  /** Closes what a broken file left open. */
  endParagraph(): void {
    const open = this.#open.filter(
      ({ instruction, showing }) => this.#balanced && (showing ? !isShort(instruction) : true),
    );
    this.#open.splice(0, this.#open.length, ...open);
  }

  /** Whether runs at this place are no text of the document. */
  get silent(): boolean {
    return this.#open.some(({ instruction, showing }) => !showing || dropped.has(kindOf(instruction)));
  }

  /** Where the innermost open hyperlink field leads: an address, or `#bookmark`. */
  get href(): string | undefined {
    return this.#open
      .map(({ instruction, showing }) => (showing ? hrefOf(instruction) : undefined))
      .findLast((href) => href !== undefined);
  }
}

/** Whether every complex field of a part has its end. */
export function areFieldsClosed(root: XmlElement | undefined): boolean {
  let open = 0;
  const visit = (element: XmlElement) => {
    if (element.name === 'w:fldChar') {
      const type = element.attributes['w:fldCharType'];
      if (type === 'begin') open++;
      else if (type === 'end') open--;
    }
    for (const inner of elements(element)) visit(inner);
  };
  if (root) visit(root);
  return open <= 0;
}

/** Whether the result of a simple field is dropped, by its instruction. */
export function isDropped(instruction: string): boolean {
  return dropped.has(kindOf(instruction));
}

/** Where a HYPERLINK field leads. */
export function hrefOf(instruction: string): string | undefined {
  if (kindOf(instruction) !== 'HYPERLINK') return undefined;
  const bookmark = /\\l\s+"([^"]*)"/.exec(instruction)?.[1];
  const address = /^\s*HYPERLINK\s+"([^"]*)"/i.exec(instruction)?.[1];
  return address || (bookmark && `#${bookmark}`) || undefined;
}

function kindOf(instruction: string): string {
  return /^\s*(\w+)/.exec(instruction)?.[1]?.toUpperCase() ?? '';
}

function isShort(instruction: string): boolean {
  const kind = kindOf(instruction);
  return dropped.has(kind) && !overParagraphs.has(kind);
}
