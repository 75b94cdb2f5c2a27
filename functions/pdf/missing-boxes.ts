import type { RuleBox, TextBox } from '../layout/types.ts';
import { missingCharacter, missingMeasures } from './missing-character.ts';

/** Draws characters that no face has: a frame each, with the code point inside in two rows of digits. */
export function missingBoxes(box: TextBox): (TextBox | RuleBox)[] {
  const { owner, size, baseline, text, rise = 0 } = box;
  const unit = size / 1000;
  const { digits, digitAdvance, margin, padding, stroke } = missingMeasures;
  const top = baseline - rise - 720 * unit;
  const height = 860 * unit;
  let left = box.x;
  return [...text].flatMap((character) => {
    const { rows, advance } = missingCharacter(character.codePointAt(0)!);
    const x = left + margin * unit;
    const width = (advance - 2 * margin) * unit;
    left += advance * unit;
    const rule = (dx: number, dy: number, w: number, h: number): RuleBox => ({
      kind: 'rule',
      owner,
      x: x + dx,
      y: top + dy,
      width: w,
      height: h,
    });
    const line = stroke * unit;
    const labels = rows.map(
      (row, i): TextBox => ({
        kind: 'text',
        owner,
        x: x + padding * unit,
        baseline: top + (i === 0 ? 380 : 770) * unit,
        text: row,
        face: 'code',
        size: digits * unit,
        width: row.length * digitAdvance * unit,
      }),
    );
    return [
      rule(0, 0, width, line),
      rule(0, height - line, width, line),
      rule(0, 0, line, height),
      rule(width - line, 0, line, height),
      ...labels,
    ];
  });
}
