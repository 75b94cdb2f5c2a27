import {
  Function as EdgeFunction,
  type FunctionAssociation,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
} from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';

/**
 * Tells the origin which host the viewer asked for. The origin's own Host header names the origin,
 * and what a viewer sends under this name is replaced.
 */
export function forwardHost(scope: Construct): FunctionAssociation {
  return onViewerRequest(
    scope,
    'ForwardHost',
    "request.headers['x-forwarded-host'] = { value: request.headers.host.value };",
  );
}

/** Takes a prefix off the path, so that the rest is a key of the bucket. */
export function stripPrefix(scope: Construct, prefix: string): FunctionAssociation {
  return onViewerRequest(
    scope,
    'StripPrefix',
    `if (request.uri.startsWith('${prefix}/')) request.uri = request.uri.slice(${prefix.length});`,
  );
}

function onViewerRequest(scope: Construct, id: string, statement: string): FunctionAssociation {
  return {
    eventType: FunctionEventType.VIEWER_REQUEST,
    function: new EdgeFunction(scope, id, {
      runtime: FunctionRuntime.JS_2_0,
      code: FunctionCode.fromInline(
        [
          'function handler(event) {',
          '  var request = event.request;',
          `  ${statement}`,
          '  return request;',
          '}',
        ].join('\n'),
      ),
    }),
  };
}
