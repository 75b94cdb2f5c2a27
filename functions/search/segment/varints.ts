/** Grows as numbers are appended. Each is unsigned, below 2^32, seven bits a byte, the lowest first. */
export class VarintWriter {
  #bytes = new Uint8Array(8);
  #length = 0;

  append(value: number): void {
    if (this.#length + 5 > this.#bytes.length) {
      const grown = new Uint8Array(this.#bytes.length * 2);
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    let rest = value;
    while (rest > 127) {
      this.#bytes[this.#length++] = (rest & 127) | 128;
      rest = rest >>> 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }
}

/** Reads numbers one after the other, without keeping them: posting lists are long. */
export class VarintReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get done(): boolean {
    return this.#at >= this.#bytes.length;
  }

  /** The next number; what is cut off counts as its lower bits. */
  next(): number {
    const bytes = this.#bytes;
    let byte = bytes[this.#at++]!;
    if (byte < 128) return byte;
    let value = byte & 127;
    for (let shift = 7; this.#at < bytes.length; shift += 7) {
      byte = bytes[this.#at++]!;
      value |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    return value >>> 0;
  }
}

/** All numbers of a sequence. */
export function readVarints(bytes: Uint8Array): number[] {
  const numbers: number[] = [];
  for (const reader = new VarintReader(bytes); !reader.done; ) numbers.push(reader.next());
  return numbers;
}
