import type { Document } from '../../../functions/document/types.ts';
import { layOut } from '../../../functions/layout/lay-out.ts';
import { createMeasurer } from '../../../functions/pdf/measurer.ts';
import { paint } from '../../../functions/pdf/paint.ts';
import { buildPng } from '../../bad-inputs/pictures/build-png.ts';
import { anyDocument } from '../../layout/any-document.ts';
import type { Target } from '../target.ts';

const images = {
  small: { format: 'png', bytes: buildPng({ width: 30, height: 20 }), width: 30, height: 20 },
  huge: { format: 'png', bytes: buildPng({ width: 400, height: 900 }), width: 400, height: 900 },
} as const;

/** Layout and press, by documents of every kind of block. */
export const documents: Target = {
  name: 'document',
  extension: 'txt',
  inputs: anyDocument.map((document) => Buffer.from(JSON.stringify({ ...document, images: {} }))),
  async attempt(input) {
    const parsed = JSON.parse(Buffer.from(input).toString()) as Document;
    const document = { ...parsed, images };
    const layout = layOut(document, createMeasurer());
    for (const { boxes } of layout.pages) {
      for (const box of boxes)
        if (Object.values(box).some((value) => typeof value === 'number' && !Number.isFinite(value)))
          throw new Error('a box without a place');
    }
    const pdf = await paint(layout, document);
    if (Buffer.from(pdf).toString('latin1', 0, 5) !== '%PDF-') throw new Error('no PDF');
  },
};
