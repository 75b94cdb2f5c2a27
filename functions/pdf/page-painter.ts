import type { Box, ImageBox, Owner, Page, RuleBox, TextBox } from '../layout/types.ts';
import { annotate } from './annotate.ts';
import { missingBoxes } from './missing-boxes.ts';
import type { Press } from './press.ts';
import { decimal, textString } from './serialize.ts';

/** Hundredths of a point: positions are rounded once, so that differences do not drift. */
const hundredths = (points: number) => Math.round(points * 100);

/**
 * Writes the content stream of a page. PDFKit has turned the page over, so that y grows downwards as in
 * the layout, and text is turned back by its matrix.
 */
export class PagePainter {
  /** Elements by the number of the marked content that is theirs. */
  readonly owners: number[] = [];
  readonly #press: Press;
  readonly #page: Page;
  readonly #reference: string;
  readonly #content: string[] = [];
  #owner: Owner | undefined;
  #properties = '';
  #inText = false;
  /** Where the current line of text starts, in hundredths of a point. */
  #x = 0;
  #y = 0;
  #font = '';
  #rise = 0;
  #gray = 0;

  constructor(press: Press, page: Page) {
    this.#press = press;
    this.#page = page;
    this.#reference = String(press.document.page.dictionary);
  }

  paint(box: Box): void {
    if (box.kind === 'text') this.#text(box);
    else if (box.kind === 'rule') this.#rule(box);
    else if (box.kind === 'image') this.#image(box);
    else if (box.kind === 'link') annotate(this.#press, this.#page, box);
    else this.#press.structure.place(box.owner);
  }

  end(): Buffer {
    this.#close();
    return Buffer.from(this.#content.join('\n'), 'latin1');
  }

  #text(box: TextBox): void {
    if (box.text === '') return;
    const foreign = box.language !== undefined && box.language !== this.#press.language;
    this.#open(
      box.owner,
      (foreign ? `/Lang ${textString(box.language)}` : '') +
        (box.missing ? `/ActualText ${textString(box.text)}` : ''),
    );
    if (!box.missing) this.#show(box);
    else
      for (const part of missingBoxes(box)) {
        if (part.kind === 'text') this.#show(part);
        else this.#fill(part);
      }
  }

  #show({ text, face, size, x, baseline, rise = 0, wordSpacing = 0 }: TextBox): void {
    this.#setGray(0);
    const [left, base] = [hundredths(x), hundredths(baseline)];
    if (this.#inText) {
      if (left !== this.#x || base !== this.#y)
        this.#content.push(`${(left - this.#x) / 100} ${(this.#y - base) / 100} Td`);
    } else {
      this.#inText = true;
      this.#content.push(`BT\n1 0 0 -1 ${left / 100} ${base / 100} Tm`);
    }
    [this.#x, this.#y] = [left, base];
    const font = `/${this.#press.fonts.name(face)} ${decimal(size)} Tf`;
    if (font !== this.#font) this.#content.push(font);
    this.#font = font;
    if (rise !== this.#rise) this.#content.push(`${decimal(rise)} Ts`);
    this.#rise = rise;
    this.#content.push(this.#press.fonts.show(text, face, (wordSpacing * 1000) / size));
  }

  #rule(box: RuleBox): void {
    this.#open(box.owner);
    this.#fill(box);
  }

  #fill({ x, y, width, height, gray = 0 }: RuleBox): void {
    this.#leaveText();
    this.#setGray(gray);
    const [left, top] = [decimal(x, 2), decimal(y, 2)];
    this.#content.push(`${left} ${top} ${decimal(width, 2)} ${decimal(height, 2)} re f`);
  }

  #image({ owner, x, y, width, height, image }: ImageBox): void {
    this.#open(owner);
    this.#leaveText();
    const name = this.#press.images.use(image);
    const matrix = [width, 0, 0, -height, x, y + height].map((value) => decimal(value, 2)).join(' ');
    this.#content.push(`q ${matrix} cm /${name} Do Q`);
    if (typeof owner !== 'number') return;
    const bottom = this.#page.height - y - height;
    this.#press.structure.addBounds(owner, this.#reference, [x, bottom, x + width, bottom + height]);
  }

  /**
   * Begins the marked content of an owner, unless it is open. Properties of a part of the text make it
   * a content of its own: nested ones mislead some readers.
   */
  #open(owner: Owner, properties = ''): void {
    if (owner === this.#owner && properties === this.#properties) return;
    this.#close();
    this.#owner = owner;
    this.#properties = properties;
    if (typeof owner === 'number') {
      const tag = properties ? 'Span' : this.#press.roles[owner];
      this.#content.push(`/${tag} <</MCID ${this.owners.length}${properties}>> BDC`);
      this.#press.structure.addContent(owner, this.#reference, this.owners.length);
      this.owners.push(owner);
    } else this.#content.push(`/Artifact <</Type/${owner === 'pagination' ? 'Pagination' : 'Layout'}>> BDC`);
  }

  #close(): void {
    if (this.#owner === undefined) return;
    this.#leaveText();
    this.#content.push('EMC');
    this.#owner = undefined;
  }

  #leaveText(): void {
    if (this.#inText) this.#content.push('ET');
    this.#inText = false;
  }

  #setGray(gray: number): void {
    if (gray !== this.#gray) this.#content.push(`${decimal(gray)} g`);
    this.#gray = gray;
  }
}
