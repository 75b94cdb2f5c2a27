import type { FaceId, FaceMetrics, Measurer } from '../types.ts';

/** A word in parts by the face that has its characters. */
type Parts = ReturnType<Measurer['faces']>;

const cachedLength = 40;
const cachedWords = 50_000;

/** Widths of words, remembered: a Vietnamese text of any length has a few thousand different ones. */
export class Faces {
  private readonly measurer: Measurer;
  private readonly widths = new Map<FaceId, Map<string, number>>();
  private readonly spaces = new Map<FaceId, number>();
  private readonly known = new Map<FaceId, FaceMetrics>();

  constructor(measurer: Measurer) {
    this.measurer = measurer;
  }

  /** Width in 1/1000 of the size, or -1 where the face lacks a character: then ask `parts`. */
  width(word: string, face: FaceId): number {
    const words = this.widthsOf(face);
    const cached = words.get(word);
    if (cached !== undefined) return cached;
    const width = this.measure(word, face);
    if (word.length <= cachedLength) {
      if (words.size >= cachedWords) words.clear();
      words.set(word, width);
    }
    return width;
  }

  /** The widths known so far, as `width` returns them. */
  widthsOf(face: FaceId): Map<string, number> {
    let words = this.widths.get(face);
    if (!words) {
      words = new Map();
      this.widths.set(face, words);
    }
    return words;
  }

  /** Width in 1/1000 of the size for a part that is known to be in this face, or missing from all. */
  partWidth(text: string, face: FaceId): number {
    return this.measurer.width(text, face);
  }

  parts(text: string, face: FaceId): Parts {
    return this.measurer.faces(text, face);
  }

  /** The face that writes the spaces after words in `face`: fonts of symbols have none. */
  spaceFace(face: FaceId): FaceId {
    return this.width(' ', face) >= 0 ? face : 'regular';
  }

  /** Width of the space after words in `face`, in 1/1000 of the size. */
  spaceWidth(face: FaceId): number {
    let width = this.spaces.get(face);
    if (width === undefined) {
      width = this.partWidth(' ', this.spaceFace(face));
      this.spaces.set(face, width);
    }
    return width;
  }

  metrics(face: FaceId): FaceMetrics {
    let metrics = this.known.get(face);
    if (!metrics) {
      metrics = this.measurer.metrics(face);
      this.known.set(face, metrics);
    }
    return metrics;
  }

  private measure(word: string, face: FaceId): number {
    const parts = this.measurer.faces(word, face);
    const whole = parts.length === 1 && parts[0]?.face === face && !parts[0].missing;
    return whole ? this.measurer.width(word, face) : -1;
  }
}
