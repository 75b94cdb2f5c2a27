import fc from 'fast-check';

/** What a clerk does. */
export type ClerkAction =
  | { readonly do: 'put'; readonly key: string; readonly kind: UploadKind }
  /** What was put there before the latest upload, byte for byte. */
  | { readonly do: 'put-back'; readonly key: string }
  | { readonly do: 'remove'; readonly key: string };

export type UploadKind = 'good' | 'bad' | 'crash' | 'picture' | 'with-picture';

export interface TimedAction {
  /** Milliseconds after the action before. */
  readonly after: number;
  readonly action: ClerkAction;
}

export const picture = 'p.png';
const decomposed = 'é.txt'.normalize('NFD');
/** Most of the work is on one key, where its uploads meet. */
const keys = fc.oneof(
  { weight: 4, arbitrary: fc.constant('a.txt') },
  { weight: 3, arbitrary: fc.constantFrom('b.txt', 'é.txt'.normalize('NFC'), decomposed) },
);

/** The text of an upload: what the line renderer is to make of it, and its version. */
export function contentOf(kind: UploadKind, version: number): string {
  switch (kind) {
    case 'good':
      return `báo cáo #${version}#`;
    case 'bad':
      return `reject #${version}#`;
    case 'crash':
      return `crash #${version}#`;
    case 'with-picture':
      return `báo cáo #${version}#\nimage ${picture}`;
    case 'picture':
      return `<picture ${version}>`;
  }
}

/** Version of the upload that a text or a PDF was made from. */
export function versionOf(text: string): number {
  return Number(/#(\d+)#/.exec(text)?.[1] ?? Number.NaN);
}

const reportAction: fc.Arbitrary<ClerkAction> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('put' as const),
      key: keys,
      kind: fc.constantFrom<UploadKind>('good', 'good', 'good', 'bad', 'crash', 'with-picture'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('remove' as const, 'put-back' as const),
      key: keys,
    }),
  },
);

const pictureAction: fc.Arbitrary<ClerkAction> = fc.oneof(
  fc.constant<ClerkAction>({ do: 'put', key: picture, kind: 'picture' }),
  fc.constant<ClerkAction>({ do: 'remove', key: picture }),
);

/** A morning at the desk: quick successions and pauses, on a few keys. */
export const clerkActions: fc.Arbitrary<readonly TimedAction[]> = fc.array(
  fc.record({
    after: fc.constantFrom(0, 100, 1_000, 2_000, 3_000, 5_000, 8_000, 60_000, 400_000),
    action: fc.oneof({ weight: 6, arbitrary: reportAction }, { weight: 1, arbitrary: pictureAction }),
  }),
  { minLength: 1, maxLength: 40, size: 'max' },
);
