import { App, type AppProps, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { PublishingStack } from './publishing-stack.ts';

/** The CDK app. Findings of cdk-nag's AwsSolutions rules fail its synthesis. */
export function gazetteApp(props: AppProps = {}): App {
  const app = new App({
    analyticsReporting: false,
    ...props,
    context: {
      // Construct paths in the template name the resources when it runs on one machine.
      'aws:cdk:enable-path-metadata': true,
      '@aws-cdk/aws-iam:minimizePolicies': true,
      '@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy': true,
      ...props.context,
    },
  });
  const alarmEmail: unknown = app.node.tryGetContext('alarmEmail');
  const publishConcurrency: unknown = app.node.tryGetContext('publishConcurrency');
  new PublishingStack(app, 'Gazette', {
    description: 'Gazette: drop a report in a bucket, get a typeset, searchable PDF',
    ...(typeof alarmEmail === 'string' && { alarmEmail }),
    ...(publishConcurrency !== undefined && { publishConcurrency: Number(publishConcurrency) }),
  });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
}
