import { textOfInlines } from '../../document/text-of.ts';
import type { Figure } from '../../document/types.ts';
import { lineSlab, type Slab } from '../slabs.ts';
import { makeRuns } from '../text/make-runs.ts';
import { setParagraph } from '../text/set-paragraph.ts';
import type { Frame, Work } from '../work.ts';
import { fitImage } from './fit-image.ts';

/** Sets a picture in the middle of the column, its caption kept below it. */
export function setFigure(figure: Figure, frame: Frame, work: Work): Slab[] {
  const image = work.document.images[figure.image];
  if (!image) return figure.caption ? setCaption(figure.caption, frame, work) : [];
  const alt =
    figure.alt || (figure.caption && textOfInlines(figure.caption).trim()) || work.style.words.figure;
  const owner = work.structure.add('Figure', frame.parent, { alt });
  const caption = figure.caption ? setCaption(figure.caption, frame, work) : [];
  const lines = caption.reduce((sum, slab) => sum + slab.height, 0);
  // A caption longer than half the page may leave the picture.
  const room = frame.height - Math.min(lines + 20, frame.height / 2);
  const { width, height } = fitImage(image, figure, frame.width, room);
  const x = frame.x + (frame.width - width) / 2;
  const slab = lineSlab(height, [{ kind: 'image', owner, x, y: 0, width, height, image: figure.image }]);
  slab.before = frame.text.after + 6;
  slab.after = caption.length > 0 ? work.style.caption.before : frame.text.after + 6;
  slab.keep = caption.length > 0;
  return [slab, ...caption];
}

/** Sets the caption of a figure or, with the table as parent, of a table. */
export function setCaption(inlines: NonNullable<Figure['caption']>, frame: Frame, work: Work): Slab[] {
  const owner = work.structure.add('Caption', frame.parent);
  const { caption } = work.style;
  // In a cell or a note a caption is no larger than the text.
  const shrink = frame.place === 'page' ? 1 : Math.min(1, frame.text.size / caption.size);
  const format = { ...caption, size: caption.size * shrink, leading: caption.leading * shrink };
  const runs = makeRuns(inlines, format, owner, frame, work);
  const slabs = setParagraph(runs, format, frame, work.faces);
  for (const slab of slabs.slice(0, -1)) slab.keep = true;
  return slabs;
}
