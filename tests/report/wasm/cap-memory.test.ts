import { expect, test } from 'vitest';
import { capMemory } from '../../../functions/report/wasm/cap-memory.ts';

/** A module of one memory, exported as `m`: its least size in pages of 64 KB and, where given, its most. */
function moduleOf(...limits: readonly [number] | readonly [number, number]): Uint8Array {
  const memory = [1, limits.length - 1, ...limits];
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...[5, memory.length, ...memory],
    ...[7, 5, 1, 1, 0x6d, 2, 0],
  ]);
}

async function memoryOf(module: Uint8Array<ArrayBuffer>) {
  const { exports } = new WebAssembly.Instance(await WebAssembly.compile(module));
  return exports.m as { grow(pages: number): number; readonly buffer: ArrayBuffer };
}

test.each([[moduleOf(1)], [moduleOf(1, 100)]])('memory grows to the cap and no further', async (module) => {
  const memory = await memoryOf(capMemory(module, 12));
  memory.grow(191);
  expect(memory.buffer.byteLength).toBe(12 * 1024 * 1024);
  expect(() => memory.grow(1)).toThrow(RangeError);
});

test('a module that needs more from the start keeps what it needs', async () => {
  const memory = await memoryOf(capMemory(moduleOf(100), 1));
  expect(memory.buffer.byteLength).toBe(100 * 65_536);
});

test('what is no module with a memory is refused', () => {
  expect(() => capMemory(Uint8Array.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]), 1)).toThrow('without memory');
});
