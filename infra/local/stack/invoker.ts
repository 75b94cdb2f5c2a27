import type { LocalFunction } from '../lambda/local-function.ts';

/** Runs functions by ARN or name. */
export interface Invoker {
  /** Takes an event and returns a result, both JSON. Throws `FunctionError`, which has been reported then. */
  invoke(functionId: string, event: string): Promise<string>;
  readonly functions: readonly LocalFunction[];
}

/** An invoker that reports each failed run in a line. */
export function invokerOf(
  functions: ReadonlyMap<string, LocalFunction>,
  report: (line: string) => void,
): Invoker {
  const byId = new Map(functions);
  for (const local of functions.values()) byId.set(local.settings.name, local);
  return {
    functions: [...functions.values()],
    async invoke(functionId, event) {
      const local = byId.get(functionId);
      if (!local) throw new Error(`the template has no function ${functionId}`);
      try {
        return await local.invoke(event);
      } catch (error) {
        const [line = ''] = String((error as Error).message).split('\n');
        report(`${local.settings.name}: ${line}`);
        throw error;
      }
    },
  };
}
