import fc from 'fast-check';

/** Changes of bytes; places count modulo the length. */
type Edit =
  | { readonly kind: 'set'; readonly at: number; readonly byte: number }
  | { readonly kind: 'flip'; readonly at: number; readonly bit: number }
  | { readonly kind: 'cut'; readonly at: number; readonly length: number }
  | { readonly kind: 'insert'; readonly at: number; readonly bytes: Uint8Array }
  | { readonly kind: 'repeat'; readonly at: number; readonly length: number; readonly times: number }
  | {
      readonly kind: 'splice';
      readonly at: number;
      readonly other: number;
      readonly from: number;
      readonly length: number;
    }
  | { readonly kind: 'end'; readonly at: number };

const place = fc.nat(1 << 20);
const stretch = fc.integer({ min: 1, max: 200 });

/** Samples with bytes changed, cut, doubled, exchanged among them, and `words` of their language thrown in. */
export function mutated(
  samples: readonly Uint8Array[],
  words: readonly string[] = [],
): fc.Arbitrary<Uint8Array> {
  const inserted = fc.oneof(
    ...(words.length > 0 ? [fc.constantFrom(...words).map((word) => Buffer.from(word))] : []),
    fc.uint8Array({ minLength: 1, maxLength: 8 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }).map((text) => Buffer.from(text)),
  );
  const edit = fc.oneof(
    fc.record({ kind: fc.constant('set' as const), at: place, byte: fc.nat(255) }),
    fc.record({ kind: fc.constant('flip' as const), at: place, bit: fc.nat(7) }),
    fc.record({ kind: fc.constant('cut' as const), at: place, length: stretch }),
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('insert' as const), at: place, bytes: inserted }) },
    fc.record({
      kind: fc.constant('repeat' as const),
      at: place,
      length: stretch,
      times: fc.integer({ min: 1, max: 40 }),
    }),
    fc.record({
      kind: fc.constant('splice' as const),
      at: place,
      other: place,
      from: place,
      length: stretch,
    }),
    fc.record({ kind: fc.constant('end' as const), at: place }),
  );
  return fc
    .record({ sample: fc.nat(samples.length - 1), edits: fc.array(edit, { minLength: 1, maxLength: 12 }) })
    .map(({ sample, edits }) =>
      edits.reduce<Uint8Array>(
        (bytes, each) => apply(bytes, each, samples),
        samples[sample] ?? new Uint8Array(0),
      ),
    );
}

/** The same, as UTF-8 but for one in five: a reader gives up on broken text before it reads anything. */
export function mutatedText(
  samples: readonly Uint8Array[],
  words: readonly string[],
): fc.Arbitrary<Uint8Array> {
  const bytes = mutated(samples, words);
  const text = bytes.map((each) => Buffer.from(Buffer.from(each).toString()));
  return fc.oneof({ weight: 4, arbitrary: text }, { weight: 1, arbitrary: bytes });
}

function apply(bytes: Uint8Array, edit: Edit, samples: readonly Uint8Array[]): Uint8Array {
  const at = edit.at % (bytes.length + 1);
  const before = bytes.subarray(0, at);
  switch (edit.kind) {
    case 'set':
      return Buffer.concat([before, Uint8Array.of(edit.byte), bytes.subarray(at + 1)]);
    case 'flip':
      return Buffer.concat([
        before,
        Uint8Array.of((bytes[at] ?? 0) ^ (1 << edit.bit)),
        bytes.subarray(at + 1),
      ]);
    case 'cut':
      return Buffer.concat([before, bytes.subarray(at + edit.length)]);
    case 'insert':
      return Buffer.concat([before, edit.bytes, bytes.subarray(at)]);
    case 'repeat': {
      const part = bytes.subarray(at, at + edit.length);
      return Buffer.concat([before, ...new Array<Uint8Array>(edit.times).fill(part), bytes.subarray(at)]);
    }
    case 'splice': {
      const other = samples[edit.other % samples.length] ?? bytes;
      const from = edit.from % (other.length + 1);
      return Buffer.concat([before, other.subarray(from, from + edit.length), bytes.subarray(at)]);
    }
    case 'end':
      return bytes.slice(0, at);
  }
}
