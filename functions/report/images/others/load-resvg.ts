import type { Resvg as SvgDrawing } from '@resvg/resvg-wasm';
import { readFaceFile } from '../../../pdf/read-face-file.ts';
import { readWasm } from '../../wasm/read-wasm.ts';
import { nameFace } from './name-face.ts';

/** Opens an SVG, to be drawn at a size of `zoom` times its own. */
export interface SvgOpener {
  open(svg: Uint8Array, zoom?: number): InstanceType<typeof SvgDrawing>;
}

const [serif, monospace] = ['Tinos', 'Cousine'];

let loading: Promise<SvgOpener> | undefined;
let spent = false;

/** Loads the library that draws SVG, with the faces of the press, once. */
export function loadResvg(): Promise<SvgOpener> {
  loading ??= load();
  return loading;
}

/** Notes that the library broke off: it holds what it held, and cannot be loaded twice in a thread. */
export function spendResvg(): void {
  spent = true;
}

/** Whether this thread should give way to a new one, in which SVG can be drawn again. */
export function isResvgSpent(): boolean {
  return spent;
}

async function load(): Promise<SvgOpener> {
  const [{ Resvg, initWasm }, wasm] = await Promise.all([import('@resvg/resvg-wasm'), readWasm('resvg')]);
  await initWasm(wasm);
  const font = {
    fontBuffers: [
      ...(['regular', 'bold', 'italic', 'boldItalic'] as const).map((face) =>
        nameFace(readFaceFile(face), serif),
      ),
      nameFace(readFaceFile('code'), monospace),
    ],
    defaultFontFamily: serif,
    serifFamily: serif,
    sansSerifFamily: serif,
    cursiveFamily: serif,
    fantasyFamily: serif,
    monospaceFamily: monospace,
  };
  const languages = ['vi'];
  return {
    open: (svg, zoom) =>
      new Resvg(svg, {
        font,
        languages,
        ...(zoom !== undefined && { fitTo: { mode: 'zoom', value: zoom } }),
      }),
  };
}
