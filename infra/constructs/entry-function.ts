import { type Duration, Size } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Function as LambdaFunction, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Environment, FunctionName } from '../../functions/environment.ts';
import { bundleEntry } from './bundling.ts';

export interface EntryFunctionProps<F extends FunctionName> {
  /** Name of the entry in `functions/`. */
  readonly entry: F;
  readonly description: string;
  readonly timeout: Duration;
  /** MiB. */
  readonly memorySize: number;
  readonly environment: Environment<F>;
  /** MiB of `/tmp`; 512 where nothing is said. */
  readonly temporarySize?: number;
}

/**
 * A function that runs an entry of `functions/`, with a role that may write its own log and nothing else.
 * The owners of resources add to it by their `grant...` methods.
 */
export class EntryFunction<F extends FunctionName> extends LambdaFunction {
  constructor(scope: Construct, id: string, props: EntryFunctionProps<F>) {
    const logGroup = new LogGroup(scope, `${id}Log`, { retention: RetentionDays.THREE_MONTHS });
    // A role of its own, since the managed policy for logs reaches every log group of the account.
    const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    super(scope, id, {
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: bundleEntry(props.entry),
      loggingFormat: LoggingFormat.JSON,
      logGroup,
      role,
      description: props.description,
      timeout: props.timeout,
      memorySize: props.memorySize,
      // Small nurseries: what a run leaves behind is collected before the memory of an idle function grows.
      // One helper thread for V8: a function has a processor or less, which more of them would only share.
      environment: { ...props.environment, NODE_OPTIONS: '--max-semi-space-size=4 --v8-pool-size=1' },
      ephemeralStorageSize: Size.mebibytes(props.temporarySize ?? 512),
    });
  }

  /** Allows actions on resources. */
  allow(actions: readonly string[], resources: readonly string[]): void {
    this.addToRolePolicy(new PolicyStatement({ actions: [...actions], resources: [...resources] }));
  }
}
