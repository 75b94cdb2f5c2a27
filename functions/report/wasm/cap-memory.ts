const pageBytes = 65_536;
const memorySection = 5;

/**
 * A WebAssembly module whose memory cannot grow beyond a limit, in MiB: decoders then fail, and can be told to have
 * failed, where a hostile file would make them fill the machine (WebAssembly core specification, 5.5.8).
 * Expects a module that defines one memory of its own.
 */
export function capMemory(wasm: Uint8Array, megabytes: number): Uint8Array<ArrayBuffer> {
  let at = 8;
  while (at < wasm.length) {
    const start = at;
    const id = wasm[at];
    const size = readNumber(wasm, at + 1);
    const end = size.end + size.value;
    if (id === memorySection) {
      const count = readNumber(wasm, size.end);
      const least = readNumber(wasm, count.end + 1);
      const most = Math.max(least.value, Math.floor((megabytes * 1024 * 1024) / pageBytes));
      const body = [1, 1, ...writeNumber(least.value), ...writeNumber(most)];
      const section = Uint8Array.from([memorySection, ...writeNumber(body.length), ...body]);
      return joined(wasm.subarray(0, start), section, wasm.subarray(end));
    }
    at = end;
  }
  throw new Error('a WebAssembly module without memory');
}

/** LEB128, unsigned. */
function readNumber(bytes: Uint8Array, start: number): { readonly value: number; readonly end: number } {
  let [value, at] = [0, start];
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++] ?? 0;
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return { value, end: at };
  }
}

function writeNumber(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...writeNumber(value >>> 7)];
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const result = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}
