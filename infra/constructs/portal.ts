import { Duration, Validations } from 'aws-cdk-lib';
import { AllowedMethods, Distribution, PriceClass, ViewerProtocolPolicy } from 'aws-cdk-lib/aws-cloudfront';
import { FunctionUrlOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { FunctionUrlAuthType } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { forwardHost, stripPrefix } from './edge-functions.ts';
import { honourOrigin, securityHeaders } from './edge-policies.ts';
import { EntryFunction } from './entry-function.ts';
import type { PrivateBucket } from './private-bucket.ts';
import { environmentFor, type Resources } from './resources.ts';

export interface PortalProps {
  readonly resources: Resources;
  readonly accessLogs: PrivateBucket;
}

/** The public side: pages and API by a function, PDFs from the library, both behind CloudFront only. */
export class Portal extends Construct {
  readonly portal: EntryFunction<'portal'>;
  readonly distribution: Distribution;

  constructor(scope: Construct, id: string, props: PortalProps) {
    super(scope, id);
    const { library, archive, records } = props.resources;
    this.portal = new EntryFunction(this, 'Function', {
      entry: 'portal',
      description: 'Pages, search and feeds for the public',
      timeout: Duration.seconds(15),
      // It takes a fifth of it: memory is what brings processor time, on which a reader waits.
      memorySize: 1024,
      // A copy of the index: about 3 KB a report.
      temporarySize: 1024,
      environment: environmentFor('portal', props.resources),
    });
    library.grantReadTo(this.portal);
    archive.grantReadTo(this.portal);
    records.grantReadTo(this.portal);

    const url = this.portal.addFunctionUrl({ authType: FunctionUrlAuthType.AWS_IAM });
    const common = {
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy: securityHeaders(this),
      allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
      compress: true,
    };
    this.distribution = new Distribution(this, 'Distribution', {
      comment: 'Gazette: the public portal and library',
      defaultBehavior: {
        ...common,
        origin: FunctionUrlOrigin.withOriginAccessControl(url),
        cachePolicy: honourOrigin(this, 'PortalCache', { headers: ['x-forwarded-host'], queryStrings: true }),
        functionAssociations: [forwardHost(this)],
      },
      additionalBehaviors: {
        '/library/*': {
          ...common,
          origin: S3BucketOrigin.withOriginAccessControl(library.handle),
          cachePolicy: honourOrigin(this, 'LibraryCache', { headers: [], queryStrings: false }),
          functionAssociations: [stripPrefix(this, '/library')],
        },
      },
      // By default the edge keeps failures for ten seconds, whatever the portal says: a report published again
      // would seem gone for as long.
      errorResponses: [400, 404, 500, 502, 503, 504].map((httpStatus) => ({
        httpStatus,
        ttl: Duration.seconds(0),
      })),
      logBucket: props.accessLogs.handle,
      logFilePrefix: 'portal/',
      priceClass: PriceClass.PRICE_CLASS_200,
    });
    this.#acknowledge();
  }

  #acknowledge(): void {
    Validations.of(this.distribution).acknowledge(
      { id: 'AwsSolutions-CFR1', reason: 'Reports are for the public everywhere; no country is shut out.' },
      {
        id: 'AwsSolutions-CFR2',
        reason:
          'Public reading only: GET and HEAD of cached pages, no log-in, no form that changes anything.',
      },
      {
        id: 'AwsSolutions-CFR4',
        reason: 'The certificate of cloudfront.net fixes the protocol; a domain of its own brings TLS 1.2.',
      },
    );
  }
}
