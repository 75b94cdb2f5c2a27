import type { Deployment } from '../cloudformation/deployment.ts';
import type { Behavior, ResponseHeader } from '../edge/distribution.ts';

interface CachePolicyProperties {
  readonly CachePolicyConfig: {
    readonly ParametersInCacheKeyAndForwardedToOrigin: {
      readonly HeadersConfig: { readonly Headers?: readonly string[] };
      readonly QueryStringsConfig: { readonly QueryStringBehavior: string };
    };
  };
}

interface Overriding {
  readonly Override: boolean;
}

interface ResponseHeadersPolicyProperties {
  readonly ResponseHeadersPolicyConfig: {
    readonly SecurityHeadersConfig?: {
      readonly ContentTypeOptions?: Overriding;
      readonly FrameOptions?: Overriding & { readonly FrameOption: string };
      readonly ReferrerPolicy?: Overriding & { readonly ReferrerPolicy: string };
    };
  };
}

/** What of a request reaches the origin, by the policy's id. */
export function cachePolicies(
  deployment: Deployment,
): ReadonlyMap<string, Pick<Behavior, 'keyHeaders' | 'keyQueryStrings'>> {
  const policies = deployment.resources<CachePolicyProperties>('AWS::CloudFront::CachePolicy');
  return new Map(
    policies.map(({ ref, properties: { CachePolicyConfig } }) => {
      const key = CachePolicyConfig?.ParametersInCacheKeyAndForwardedToOrigin;
      const keyHeaders = (key?.HeadersConfig.Headers ?? []).map((name) => name.toLowerCase());
      return [ref, { keyHeaders, keyQueryStrings: key?.QueryStringsConfig.QueryStringBehavior === 'all' }];
    }),
  );
}

/** What is added to answers, by the policy's id. HSTS is left out: it means nothing without TLS. */
export function responseHeadersPolicies(
  deployment: Deployment,
): ReadonlyMap<string, readonly ResponseHeader[]> {
  const policies = deployment.resources<ResponseHeadersPolicyProperties>(
    'AWS::CloudFront::ResponseHeadersPolicy',
  );
  return new Map(
    policies.map(({ ref, properties: { ResponseHeadersPolicyConfig } }) => {
      const {
        ContentTypeOptions: types,
        FrameOptions: frames,
        ReferrerPolicy: referrer,
      } = ResponseHeadersPolicyConfig?.SecurityHeadersConfig ?? {};
      return [
        ref,
        [
          ...(types ? [header('x-content-type-options', 'nosniff', types)] : []),
          ...(frames ? [header('x-frame-options', frames.FrameOption, frames)] : []),
          ...(referrer ? [header('referrer-policy', referrer.ReferrerPolicy, referrer)] : []),
        ],
      ];
    }),
  );
}

function header(name: string, value: string, { Override }: Overriding): ResponseHeader {
  return { name, value, override: Override };
}
