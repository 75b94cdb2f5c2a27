import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { region } from '../cloudformation/local-scope.ts';
import type { ServiceEndpoints } from './deploy-functions.ts';

/**
 * Writes `stack.json` into the data folder for the operator's commands, for as long as the stack runs: the
 * template's outputs, and the variables by which an SDK reaches the services. Returns what takes it away again.
 */
export function describeStack(
  data: string,
  outputs: Readonly<Record<string, string>>,
  endpoints: ServiceEndpoints,
): () => void {
  const file = join(data, 'stack.json');
  const environment = {
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_REGION: region,
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
    AWS_ENDPOINT_URL_S3: endpoints.s3,
    AWS_ENDPOINT_URL_SQS: endpoints.sqs,
  };
  writeFileSync(file, `${JSON.stringify({ outputs, environment }, null, 2)}\n`);
  return () => rmSync(file, { force: true });
}
