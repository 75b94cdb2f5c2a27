import { PNG } from 'pngjs';

/** A picture that looks like a page of text from afar, A4 at 60 dpi. */
export function drawPage(): Uint8Array {
  const page = new PNG({ width: 496, height: 702 });
  page.data.fill(255);
  const bar = (left: number, top: number, width: number, height: number, grey: number) => {
    for (let y = top; y < top + height; y++) {
      for (let x = left; x < left + width; x++)
        page.data.fill(grey, (y * 496 + x) * 4, (y * 496 + x) * 4 + 3);
    }
  };
  bar(60, 60, 150, 7, 60);
  bar(270, 60, 170, 7, 60);
  bar(120, 130, 256, 10, 40);
  bar(150, 150, 196, 8, 40);
  for (let line = 0; line < 30; line++)
    bar(line % 6 ? 60 : 82, 190 + line * 15, line % 6 === 5 ? 240 : line % 6 ? 380 : 358, 5, 130);
  return PNG.sync.write(page);
}
