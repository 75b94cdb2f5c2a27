import { expect, test } from 'vitest';
import { localNames } from '../../../../infra/local/cloudformation/local-names.ts';

function at(path: string, Type = 'AWS::SQS::Queue') {
  return { Type, Metadata: { 'aws:cdk:path': path } };
}

test('a name is the end of the path that tells resources of a type apart', () => {
  const names = localNames({
    Resources: {
      A: at('Stack/Buckets/AccessLogs/Resource', 'AWS::S3::Bucket'),
      B: at('Stack/Buckets/Reports/Resource', 'AWS::S3::Bucket'),
      C: at('Stack/PublishQueue/Queue/Resource'),
      D: at('Stack/IndexQueue/Queue/Resource'),
      E: at('Stack/Reports/Resource'),
      F: { Type: 'AWS::SQS::Queue' },
    },
  });
  expect(Object.fromEntries(names)).toEqual({
    A: 'access-logs',
    B: 'reports',
    C: 'publish-queue-queue',
    D: 'index-queue-queue',
    E: 'reports',
    F: 'f',
  });
});
