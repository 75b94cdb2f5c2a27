import fc from 'fast-check';

/** Pieces of a part of XML: an element with all that is in it, or text. */
interface Piece {
  readonly start: number;
  readonly end: number;
}

type Edit =
  | { readonly kind: 'drop'; readonly which: number }
  | { readonly kind: 'copy'; readonly which: number; readonly to: number; readonly times: number }
  | { readonly kind: 'value'; readonly which: number; readonly value: string };

const values = [
  '',
  '0',
  '-1',
  '1',
  '2',
  '999999999',
  '1e99',
  'NaN',
  'x',
  '__proto__',
  '\u0301',
  'true',
  '100%',
  'A'.repeat(500),
];
const which = fc.nat(1 << 16);
const edit = fc.oneof(
  fc.record({ kind: fc.constant('drop' as const), which }),
  fc.record({ kind: fc.constant('copy' as const), which, to: which, times: fc.integer({ min: 1, max: 30 }) }),
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('value' as const), which, value: fc.constantFrom(...values) }),
  },
);

/** Edits of XML that leave it well formed: elements dropped and copied elsewhere, values of attributes exchanged. */
export const xmlEdits: fc.Arbitrary<(xml: string) => string> = fc
  .array(edit, { minLength: 1, maxLength: 8 })
  .map((edits) => (xml: string) => edits.reduce(apply, xml));

function apply(xml: string, { which, ...edit }: Edit): string {
  if (edit.kind === 'value') {
    const found = [...xml.matchAll(/="[^"]*"/g)];
    const one = found[which % Math.max(1, found.length)];
    return one ? `${xml.slice(0, one.index)}="${edit.value}"${xml.slice(one.index + one[0].length)}` : xml;
  }
  const pieces = piecesOf(xml);
  const piece = pieces[which % Math.max(1, pieces.length)];
  if (!piece) return xml;
  if (edit.kind === 'drop') return xml.slice(0, piece.start) + xml.slice(piece.end);
  const target = pieces[edit.to % pieces.length] ?? piece;
  const copies =
    xml.slice(piece.start, piece.end).slice(0, 20_000).length < piece.end - piece.start ? 0 : edit.times;
  return (
    xml.slice(0, target.start) + xml.slice(piece.start, piece.end).repeat(copies) + xml.slice(target.start)
  );
}

/** Every element but the outermost. */
function piecesOf(xml: string): Piece[] {
  const open: number[] = [];
  const pieces: Piece[] = [];
  for (const tag of xml.matchAll(/<(\/?)[\w:]+[^<>]*?(\/?)>/g)) {
    const end = tag.index + tag[0].length;
    if (tag[1] === '/') pieces.push({ start: open.pop() ?? 0, end });
    else if (tag[2] === '/') pieces.push({ start: tag.index, end });
    else open.push(tag.index);
  }
  return pieces.slice(0, -1);
}
