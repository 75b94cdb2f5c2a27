import { type Score, scoreVietnamese } from './score-vietnamese.ts';
import { decodeTcvn3 } from './tcvn3.ts';
import { decodeVni } from './vni.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | 'tcvn3' | 'vni-windows';

/** A decoding that is certain enough. */
export interface Guess {
  readonly text: string;
  readonly encoding: Encoding;
}

const legacy: readonly { readonly encoding: Encoding; readonly decode: (bytes: Uint8Array) => string }[] = [
  {
    encoding: 'windows-1258',
    decode: (bytes) => new TextDecoder('windows-1258').decode(bytes).normalize('NFC'),
  },
  { encoding: 'tcvn3', decode: decodeTcvn3 },
  { encoding: 'vni-windows', decode: decodeVni },
];

/** Names of other languages and slips of the hand leave some words that are no syllables. */
const leastShare = 0.85;
const leastWords = 3;
/** The second best must be this much worse. */
const leastLead = 0.2;
const sample = 256 * 1024;

/** The legacy encoding whose decoding reads as Vietnamese, where one alone does. */
export function guessLegacy(bytes: Uint8Array): Guess | undefined {
  const start = bytes.subarray(0, sample);
  const scored = legacy
    .map(({ encoding, decode }) => ({ encoding, decode, score: scoreVietnamese(decode(start)) }))
    .sort((a, b) => b.score.share - a.score.share || b.score.good - a.score.good);
  const [best, second] = scored;
  if (!best || !isCertain(best.score) || best.score.share - (second?.score.share ?? 0) < leastLead)
    return undefined;
  return { text: best.decode(bytes), encoding: best.encoding };
}

function isCertain(score: Score): boolean {
  return score.good >= leastWords && score.share >= leastShare;
}

/** UTF-16 without a mark: every second byte of spaces, digits and ASCII letters is zero. */
export function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const end = Math.min(bytes.length - (bytes.length % 2), sample);
  if (bytes.length % 2 !== 0 || end < 2) return undefined;
  const zeros = [0, 0];
  for (let at = 0; at < end; at++) if (bytes[at] === 0) zeros[at % 2]!++;
  const [even, odd] = zeros as [number, number];
  const enough = end / 2 / 4;
  if (odd > enough && even * 20 < odd) return 'utf-16le';
  return even > enough && odd * 20 < even ? 'utf-16be' : undefined;
}
