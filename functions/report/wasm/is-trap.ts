/**
 * Whether code in WebAssembly broke off: a trap, its own `abort`, or no memory left under its cap. What it held
 * cannot be trusted afterwards.
 */
export function isTrap(error: unknown): boolean {
  return error instanceof Error && (error.name === 'RuntimeError' || error.name === 'RangeError');
}
