import type { Deployment } from '../cloudformation/deployment.ts';
import { type Behavior, distribution } from '../edge/distribution.ts';
import type { Origin } from '../edge/origin.ts';
import { compileEdgeFunction, type EdgeFunction } from '../edge/run-edge-function.ts';
import { cachePolicies, responseHeadersPolicies } from './edge-policies.ts';

interface DistributionProperties {
  readonly DistributionConfig: {
    readonly CacheBehaviors?: readonly BehaviorProperties[];
    readonly DefaultCacheBehavior: BehaviorProperties;
    readonly Origins: readonly { readonly Id: string; readonly DomainName: string }[];
  };
}

interface BehaviorProperties {
  readonly AllowedMethods?: readonly string[];
  readonly CachePolicyId?: string;
  readonly FunctionAssociations?: readonly { readonly EventType: string; readonly FunctionARN: string }[];
  readonly PathPattern?: string;
  readonly ResponseHeadersPolicyId?: string;
  readonly TargetOriginId: string;
}

/** A distribution that runs here, and the hosts that it has as origins. */
export interface DeployedDistribution {
  readonly origin: Origin;
  readonly originHosts: readonly string[];
}

/** The distributions, over origins by host name. */
export function deployDistributions(
  deployment: Deployment,
  origins: ReadonlyMap<string, Origin>,
): readonly DeployedDistribution[] {
  const functions = edgeFunctions(deployment);
  const cache = cachePolicies(deployment);
  const headers = responseHeadersPolicies(deployment);
  const distributions = deployment.resources<DistributionProperties>('AWS::CloudFront::Distribution');
  return distributions.map(({ ref, properties: { DistributionConfig: config } }) => {
    if (!config) throw new Error(`distribution ${ref} has no configuration`);
    const hosts = new Map(config.Origins.map(({ Id, DomainName }) => [Id, DomainName]));
    const toBehavior = (behavior: BehaviorProperties): Behavior => {
      const origin = origins.get(hosts.get(behavior.TargetOriginId) ?? '');
      if (!origin) throw new Error(`origin ${behavior.TargetOriginId} of distribution ${ref} runs nowhere`);
      const [onViewerRequest] = (behavior.FunctionAssociations ?? [])
        .filter(({ EventType }) => EventType === 'viewer-request')
        .map(({ FunctionARN }) => functions.get(FunctionARN));
      return {
        ...(behavior.PathPattern && { pathPattern: behavior.PathPattern }),
        ...(onViewerRequest && { onViewerRequest }),
        ...(cache.get(behavior.CachePolicyId ?? '') ?? { keyHeaders: [], keyQueryStrings: false }),
        allowedMethods: behavior.AllowedMethods ?? ['GET', 'HEAD'],
        responseHeaders: headers.get(behavior.ResponseHeadersPolicyId ?? '') ?? [],
        origin,
      };
    };
    const behaviors = [...(config.CacheBehaviors ?? []), config.DefaultCacheBehavior].map(toBehavior);
    return { origin: distribution(behaviors), originHosts: [...hosts.values()] };
  });
}

function edgeFunctions(deployment: Deployment): ReadonlyMap<string, EdgeFunction> {
  const functions = deployment.resources<{ readonly FunctionCode: string }>('AWS::CloudFront::Function');
  return new Map(
    functions.map(({ arn, properties: { FunctionCode = '' } }) => [arn, compileEdgeFunction(FunctionCode)]),
  );
}
