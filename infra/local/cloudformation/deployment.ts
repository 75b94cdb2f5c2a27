import { evaluate, type Scope } from './evaluate.ts';
import { resourcesOf, type SynthesizedStack } from './template.ts';

/** A resource with every reference resolved. */
export interface Deployed<Properties> {
  /** What `Ref` gives: a name, or the address of a queue. */
  readonly ref: string;
  readonly arn: string;
  readonly properties: Partial<Properties>;
}

/** A stack whose references stand for what runs on this machine. */
export interface Deployment {
  /** The resources of the types, with the properties that the caller reads of them. */
  resources<Properties>(...types: readonly string[]): readonly Deployed<Properties>[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly assetFolder: (s3Key: string) => string;
}

export function deploymentOf(stack: SynthesizedStack, scope: Scope): Deployment {
  const outputs = Object.entries(stack.template.Outputs ?? {});
  return {
    outputs: Object.fromEntries(outputs.map(([name, { Value }]) => [name, String(evaluate(Value, scope))])),
    assetFolder: stack.assetFolder,
    resources: <Properties>(...types: readonly string[]) =>
      resourcesOf(stack.template, ...types).map(([id, properties]) => ({
        ref: String(scope.ref(id)),
        arn: String(scope.attribute(id, 'Arn')),
        properties: evaluate(properties, scope) as Partial<Properties>,
      })),
  };
}
