/** A run of a function that did not return: it threw, ran out of time, or its process died. */
export class FunctionError extends Error {
  override readonly name = 'FunctionError';

  /** From the JSON that a process reports. */
  static of(report: string): FunctionError {
    try {
      const { errorType, errorMessage } = JSON.parse(report);
      return new FunctionError(`${errorType}: ${errorMessage}`);
    } catch {
      return new FunctionError(report);
    }
  }
}
