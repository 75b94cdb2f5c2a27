import { openSync } from 'node:fs';
import { join } from 'node:path';
import type { Deployed, Deployment } from '../cloudformation/deployment.ts';
import { region } from '../cloudformation/local-scope.ts';
import type { DataFolder } from '../data-folder.ts';
import { localConcurrency } from '../lambda/local-concurrency.ts';
import { LocalFunction } from '../lambda/local-function.ts';
import type { RuntimeApi } from '../lambda/runtime-api.ts';

interface FunctionProperties {
  readonly Code: { readonly S3Key: string };
  readonly Environment: { readonly Variables: Readonly<Record<string, string>> };
  readonly Handler: string;
  readonly MemorySize: number;
  readonly Timeout: number;
}

/** Addresses of the services that functions call. */
export interface ServiceEndpoints {
  readonly s3: string;
  readonly sqs: string;
  readonly dynamodb: string;
}

/** The functions by ARN. Nothing runs until one is invoked. */
export function deployFunctions(
  deployment: Deployment,
  folder: DataFolder,
  api: RuntimeApi,
  endpoints: ServiceEndpoints,
): ReadonlyMap<string, LocalFunction> {
  const service = serviceEnvironment(folder, endpoints);
  const functions = deployment.resources<FunctionProperties>('AWS::Lambda::Function');
  return new Map(
    functions.map((deployed) => [
      deployed.arn,
      new LocalFunction(api, settingsOf(deployed, deployment, folder, service)),
    ]),
  );
}

function settingsOf(
  { ref, arn, properties }: Deployed<FunctionProperties>,
  deployment: Deployment,
  folder: DataFolder,
  service: Readonly<Record<string, string>>,
) {
  const { Code, Environment, Handler, MemorySize = 128, Timeout = 3 } = properties;
  if (!Code || !Handler) throw new Error(`the template gives function ${ref} no code or no handler`);
  return {
    name: ref,
    functionArn: arn,
    directory: deployment.assetFolder(Code.S3Key),
    handler: Handler,
    timeout: Timeout,
    memory: MemorySize,
    environment: { ...Environment?.Variables, ...service },
    concurrency: localConcurrency,
    temporaryFolder: join(folder.temporary, ref),
    log: openSync(join(folder.logs, `${ref}.log`), 'a'),
  };
}

function serviceEnvironment(folder: DataFolder, endpoints: ServiceEndpoints) {
  // Whatever the person's own AWS settings are, functions must not see them.
  const nowhere = join(folder.temporary, 'no-aws-settings');
  return {
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_CONFIG_FILE: nowhere,
    AWS_SHARED_CREDENTIALS_FILE: nowhere,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_DEFAULT_REGION: region,
    AWS_REGION: region,
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
    AWS_ENDPOINT_URL_S3: endpoints.s3,
    AWS_ENDPOINT_URL_SQS: endpoints.sqs,
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  };
}
