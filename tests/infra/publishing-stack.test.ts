import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { expect, test } from 'vitest';
import { environmentOf } from '../../functions/environment.ts';
import { gazetteApp } from '../../infra/gazette-app.ts';

const app = gazetteApp({
  outdir: mkdtempSync(join(tmpdir(), 'gazette-synth-')),
  context: { 'aws:cdk:bundling-stacks': [], alarmEmail: 'editor@example.org' },
});
const template = Template.fromStack(Stack.of(app.node.findChild('Gazette')));

interface Resource {
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly Metadata: Readonly<Record<string, string>>;
  readonly DependsOn?: readonly string[];
}

/** The resources of a type by the end of their construct path. */
function resources(type: string): ReadonlyMap<string, readonly [string, Resource]> {
  return new Map(
    Object.entries(template.findResources(type) as Readonly<Record<string, Resource>>).map(
      ([id, resource]) => [
        (resource.Metadata['aws:cdk:path'] ?? '').replace(/^Gazette\//, '').replace(/\/Resource$/, ''),
        [id, resource],
      ],
    ),
  );
}

function idOf(type: string, path: string): string {
  const found = resources(type).get(path);
  if (!found) throw new Error(`no ${type} at ${path}`);
  return found[0];
}

const entryAt = {
  'Publisher/PublishReport': 'publish-report',
  'Indexer/IndexReport': 'index-report',
  'Portal/Function': 'portal',
  'Desk/Function': 'desk',
  'Upkeep/Sweep': 'sweep',
  'Upkeep/Bury': 'bury',
} as const;

test.each(Object.entries(entryAt))('%s reads the variables of %s and no others', (path, entry) => {
  const [, { Properties }] = resources('AWS::Lambda::Function').get(path)!;
  const { Variables } = Properties.Environment as { Variables: object };
  expect(Object.keys(Variables).sort()).toEqual([...environmentOf[entry], 'NODE_OPTIONS'].sort());
});

test('every function runs on Node 24 for arm64', () => {
  for (const [, { Properties }] of resources('AWS::Lambda::Function').values()) {
    expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] });
  }
  expect(resources('AWS::Lambda::Function').size).toBe(6);
});

test.each([
  ['PublishQueue', 'Publisher/PublishReport'],
  ['IndexQueue', 'Indexer/IndexReport'],
])('%s hides a message for six timeouts of its function and lets it die after three', (queue, worker) => {
  const [, { Properties }] = resources('AWS::SQS::Queue').get(`${queue}/Queue`)!;
  const [, { Properties: fn }] = resources('AWS::Lambda::Function').get(worker)!;
  expect(Number(Properties.VisibilityTimeout)).toBeGreaterThanOrEqual(6 * Number(fn.Timeout));
  expect(Properties.RedrivePolicy).toEqual({
    deadLetterTargetArn: { 'Fn::GetAtt': [idOf('AWS::SQS::Queue', `${queue}/DeadLetters`), 'Arn'] },
    maxReceiveCount: 3,
  });
});

test('every event source tells which messages of a batch failed', () => {
  template.allResourcesProperties('AWS::Lambda::EventSourceMapping', {
    FunctionResponseTypes: ['ReportBatchItemFailures'],
  });
  template.resourceCountIs('AWS::Lambda::EventSourceMapping', 4);
});

test('reports are published one a message, and indexed in large batches by two writers', () => {
  template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
    FunctionName: { Ref: idOf('AWS::Lambda::Function', 'Publisher/PublishReport') },
    BatchSize: 1,
  });
  template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
    FunctionName: { Ref: idOf('AWS::Lambda::Function', 'Indexer/IndexReport') },
    BatchSize: 1000,
    MaximumBatchingWindowInSeconds: 2,
    ScalingConfig: { MaximumConcurrency: 2 },
  });
});

test('both dead-letter queues feed bury', () => {
  for (const queue of ['PublishQueue', 'IndexQueue']) {
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      FunctionName: { Ref: idOf('AWS::Lambda::Function', 'Upkeep/Bury') },
      EventSourceArn: { 'Fn::GetAtt': [idOf('AWS::SQS::Queue', `${queue}/DeadLetters`), 'Arn'] },
    });
  }
});

test('uploads and deletions go to the publish queue, once its policy lets them', () => {
  const queue = { 'Fn::GetAtt': [idOf('AWS::SQS::Queue', 'PublishQueue/Queue'), 'Arn'] };
  const policy = idOf('AWS::SQS::QueuePolicy', 'PublishQueue/Queue/Policy');
  const [, reports] = resources('AWS::S3::Bucket').get('Buckets/Reports')!;
  expect(reports.Properties.NotificationConfiguration).toEqual({
    QueueConfigurations: [
      { Event: 's3:ObjectCreated:*', Queue: queue },
      { Event: 's3:ObjectRemoved:*', Queue: queue },
    ],
  });
  expect(reports.DependsOn).toContain(policy);
  template.hasResourceProperties('AWS::SQS::QueuePolicy', {
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Action: 'sqs:SendMessage',
          Principal: { Service: 's3.amazonaws.com' },
          Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
        }),
      ]),
    },
  });
});

test('buckets are closed to the public, encrypted and kept; only reports keep versions', () => {
  template.allResourcesProperties('AWS::S3::Bucket', {
    BucketEncryption: Match.anyValue(),
    PublicAccessBlockConfiguration: {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    },
  });
  template.allResources('AWS::S3::Bucket', { DeletionPolicy: 'Retain' });
  const versioned = [...resources('AWS::S3::Bucket')]
    .filter(([, [, { Properties }]]) => Properties.VersioningConfiguration !== undefined)
    .map(([path]) => path);
  expect(versioned).toEqual(['Buckets/Reports']);
});

test('records are listed by status, and can be restored to a point in time', () => {
  template.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    GlobalSecondaryIndexes: [
      {
        IndexName: 'byStatus',
        KeySchema: [
          { AttributeName: 'status', KeyType: 'HASH' },
          { AttributeName: 'updatedAt', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'ALL' },
      },
    ],
    Replicas: [Match.objectLike({ PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } })],
  });
});

test('sweeps run every five minutes, and fully once a day', () => {
  const rules = [...resources('AWS::Events::Rule').values()].map(([, { Properties }]) => [
    Properties.ScheduleExpression,
    (Properties.Targets as readonly { readonly Input: string }[])[0]?.Input,
  ]);
  expect(rules).toEqual([
    ['rate(5 minutes)', '{"full":false}'],
    ['rate(1 day)', '{"full":true}'],
  ]);
});

test('Function URLs answer signed requests only', () => {
  template.allResourcesProperties('AWS::Lambda::Url', { AuthType: 'AWS_IAM' });
  template.resourceCountIs('AWS::Lambda::Url', 2);
});

test('CloudFront signs what it asks of the portal and of the library, and reads the library under /library/', () => {
  const config = Match.objectLike({
    Origins: [
      Match.objectLike({ OriginAccessControlId: Match.anyValue() }),
      Match.objectLike({ OriginAccessControlId: Match.anyValue() }),
    ],
    DefaultCacheBehavior: Match.objectLike({ ViewerProtocolPolicy: 'redirect-to-https', Compress: true }),
    CacheBehaviors: [
      Match.objectLike({ PathPattern: '/library/*', ViewerProtocolPolicy: 'redirect-to-https' }),
    ],
  });
  template.hasResourceProperties('AWS::CloudFront::Distribution', { DistributionConfig: config });
});

test('CloudFront caches as long as the origin says', () => {
  template.allResourcesProperties('AWS::CloudFront::CachePolicy', {
    CachePolicyConfig: Match.objectLike({ MinTTL: 0, DefaultTTL: 0 }),
  });
});

/** What the role of a function may do, as `action bucket-or-queue-or-table`. */
function rights(role: string): readonly string[] {
  interface Statement {
    readonly Action: string | readonly string[];
    readonly Resource: unknown;
  }
  const [, { Properties }] = resources('AWS::IAM::Policy').get(`${role}/DefaultPolicy`)!;
  const { Statement } = Properties.PolicyDocument as { Statement: readonly Statement[] };
  const names = new Map(
    ['AWS::S3::Bucket', 'AWS::SQS::Queue', 'AWS::DynamoDB::GlobalTable', 'AWS::Logs::LogGroup']
      .flatMap((type) => [...resources(type)])
      .map(([path, [id]]) => [id, path]),
  );
  return Statement.flatMap(({ Action, Resource }) =>
    [Action].flat().flatMap((action) =>
      (Array.isArray(Resource) ? Resource : [Resource]).map((resource) => {
        const id = /"Fn::GetAtt":\["(\w+)","Arn"\]/.exec(JSON.stringify(resource))?.[1] ?? '';
        return `${action} ${names.get(id)}`;
      }),
    ),
  );
}

test('publish-report writes the library and the archive, and takes nothing from the archive or the reports', () => {
  const allowed = rights('Publisher/PublishReportRole');
  expect(allowed).toContain('s3:GetObject Buckets/Reports');
  expect(allowed).toContain('s3:PutObject Buckets/Library');
  expect(allowed).toContain('s3:DeleteObject Buckets/Library');
  expect(allowed).toContain('s3:PutObject Buckets/Archive');
  expect(allowed).toContain('sqs:SendMessage IndexQueue/Queue');
  for (const forbidden of [
    's3:DeleteObject Buckets/Archive',
    's3:PutObject Buckets/Reports',
    's3:DeleteObject Buckets/Reports',
    'dynamodb:Scan Records/Table',
  ]) {
    expect(allowed).not.toContain(forbidden);
  }
});

test('nobody deletes from the archive but index-report, and only the index', () => {
  const deleting = [...resources('AWS::IAM::Policy')].flatMap(([path, [, { Properties }]]) => {
    const { Statement } = Properties.PolicyDocument as {
      Statement: readonly { readonly Action: string | readonly string[]; readonly Resource: unknown }[];
    };
    const archive = idOf('AWS::S3::Bucket', 'Buckets/Archive');
    return Statement.filter(({ Action }) => [Action].flat().includes('s3:DeleteObject'))
      .map(({ Resource }) => JSON.stringify(Resource))
      .filter((text) => text.includes(archive))
      .map((text) => [path, text.includes('"/search/*"')]);
  });
  expect(deleting).toEqual([['Indexer/IndexReportRole/DefaultPolicy', true]]);
});

test.each(['Portal', 'Desk'])('%s changes nothing but its log', (name) => {
  const changing = rights(`${name}/FunctionRole`).filter((right) =>
    /Put|Delete|Update|Write|Send/.test(right),
  );
  expect(changing).toEqual([`logs:PutLogEvents ${name}/FunctionLog`]);
});

test('no policy allows everything', () => {
  for (const [, { Properties }] of resources('AWS::IAM::Policy').values()) {
    const { Statement } = Properties.PolicyDocument as {
      Statement: readonly { readonly Action: unknown; readonly Resource: unknown }[];
    };
    for (const { Action, Resource } of Statement) {
      expect([Action].flat().filter((action) => String(action).includes('*'))).toEqual([]);
      expect([Resource].flat()).not.toContain('*');
    }
  }
});

test('alarms for dead letters, old messages, errors, throttles and burials go to one topic', () => {
  const alarms = resources('AWS::CloudWatch::Alarm');
  const names = [...alarms.keys()].map((path) => path.replace('Alarms/', ''));
  expect(names).toEqual(
    expect.arrayContaining([
      'PublishQueueDeadLetters',
      'PublishQueueAge',
      'IndexQueueDeadLetters',
      'IndexQueueAge',
      'PublishReportErrors',
      'SweepThrottles',
      'Buried',
    ]),
  );
  const topic = { Ref: idOf('AWS::SNS::Topic', 'Alarms/Topic') };
  for (const [, { Properties }] of alarms.values()) expect(Properties.AlarmActions).toEqual([topic]);
  template.hasResourceProperties('AWS::SNS::Subscription', {
    Endpoint: 'editor@example.org',
    Protocol: 'email',
  });
});

test('nothing has a physical name, so that the stack can stand twice in an account', () => {
  const named = [
    'BucketName',
    'QueueName',
    'TableName',
    'FunctionName',
    'TopicName',
    'RoleName',
    'LogGroupName',
  ];
  const owners = ['AWS::Lambda::EventSourceMapping', 'AWS::Lambda::Permission'];
  const all = template.toJSON().Resources as Readonly<Record<string, { Type: string; Properties?: object }>>;
  for (const { Type, Properties = {} } of Object.values(all)) {
    if (!owners.includes(Type)) expect(named.filter((name) => name in Properties)).toEqual([]);
  }
});

test('outputs name what a user needs', () => {
  expect(Object.keys(template.toJSON().Outputs)).toEqual(
    expect.arrayContaining([
      'PortalUrl',
      'DeskUrl',
      'ReportsBucket',
      'LibraryBucket',
      'ArchiveBucket',
      'AlarmTopic',
    ]),
  );
});

test('a finding of the AwsSolutions rules fails the synthesis', () => {
  const open = gazetteApp({
    outdir: mkdtempSync(join(tmpdir(), 'gazette-synth-')),
    context: { 'aws:cdk:bundling-stacks': [] },
  });
  new Bucket(Stack.of(open.node.findChild('Gazette')), 'Open');
  expect(() => open.synth()).toThrow('AwsSolutions-S10');
});
