import type { Warnings } from '../warnings.ts';

/** Text set in a font of the time before Unicode, in Unicode. */
export function convertLegacyFont(text: string, font: string | undefined, _warnings: Warnings): string {
  return font === undefined ? text : text;
}
