import type { Deployment } from '../cloudformation/deployment.ts';
import { bucketHost } from '../cloudformation/local-scope.ts';
import { bucketOrigin } from '../edge/bucket-origin.ts';
import type { Origin } from '../edge/origin.ts';
import { deployDistributions } from './deploy-distributions.ts';
import { deployFunctionUrls } from './deploy-function-urls.ts';
import type { Invoker } from './invoker.ts';

/** What browsers reach: distributions, and the Function URLs that stand behind none. */
export interface Web {
  readonly distributions: readonly Origin[];
  readonly functionUrls: readonly Origin[];
}

export function deployWeb(deployment: Deployment, invoker: Invoker, s3: string): Web {
  const urls = deployFunctionUrls(deployment, invoker);
  const buckets = deployment
    .resources('AWS::S3::Bucket')
    .map(({ ref }): [string, Origin] => [bucketHost(ref), bucketOrigin(s3, ref)]);
  const distributions = deployDistributions(deployment, new Map([...urls, ...buckets]));
  const hidden = new Set(distributions.flatMap(({ originHosts }) => originHosts));
  return {
    distributions: distributions.map(({ origin }) => origin),
    functionUrls: [...urls].filter(([host]) => !hidden.has(host)).map(([, origin]) => origin),
  };
}
