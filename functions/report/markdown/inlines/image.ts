import type { Token } from 'markdown-it';
import { imageSourceOf } from '../image-source-of.ts';
import type { Reading } from '../reading.ts';
import { addText, type InlineState } from './build-inlines.ts';

/** A picture. One that cannot be had leaves its description in the text. */
export function image(token: Token, state: InlineState, reading: Reading): void {
  addImage(String(token.attrGet('src') ?? ''), altOf(token), state, reading);
}

/** Places the picture with this address, described by `alt`. */
export function addImage(address: string, alt: string, state: InlineState, reading: Reading): void {
  if (state.hidden !== undefined) return;
  const known = reading.images.get(address);
  const source = known?.source ?? imageSourceOf(address, reading.folders);
  if ('refused' in source) {
    reading.warnings.push(source.refused);
    addText(alt, state);
    return;
  }
  const name = known?.name ?? `image-${reading.images.size + 1}`;
  if (!known) reading.images.set(address, { name, source });
  state.inlines.push({ kind: 'image', image: name, alt });
}

function altOf(token: Token): string {
  return (token.children ?? [])
    .map((child) =>
      child.type === 'softbreak' || child.type === 'hardbreak'
        ? ' '
        : child.type === 'image'
          ? altOf(child)
          : child.content,
    )
    .join('')
    .trim();
}
