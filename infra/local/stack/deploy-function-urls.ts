import type { Deployment } from '../cloudformation/deployment.ts';
import { functionUrlHost } from '../cloudformation/local-scope.ts';
import { functionUrlOrigin } from '../edge/function-url-origin.ts';
import type { Origin } from '../edge/origin.ts';
import type { Invoker } from './invoker.ts';

/** The Function URLs by host name. Who may call them is not checked on this machine. */
export function deployFunctionUrls(deployment: Deployment, { invoke }: Invoker): ReadonlyMap<string, Origin> {
  const urls = deployment.resources<{ readonly TargetFunctionArn: string }>('AWS::Lambda::Url');
  return new Map(
    urls.map(({ ref, properties: { TargetFunctionArn = '' } }) => [
      functionUrlHost(ref),
      functionUrlOrigin((event) => invoke(TargetFunctionArn, event)),
    ]),
  );
}
