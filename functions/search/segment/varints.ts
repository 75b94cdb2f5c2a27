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

/** The numbers of a varint sequence. Stops at the end of the bytes, whatever they are. */
export function readVarints(bytes: Uint8Array): Uint32Array {
  const numbers = new Uint32Array(bytes.length);
  let count = 0;
  let value = 0;
  let shift = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte < 128) {
      numbers[count++] = (value | (byte << shift)) >>> 0;
      value = 0;
      shift = 0;
    } else {
      value |= (byte & 127) << shift;
      shift += 7;
    }
  }
  return numbers.subarray(0, count);
}
