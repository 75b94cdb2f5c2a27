import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const arn = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });

function resource(path: string, Type: string, Properties: object) {
  return { Type, Properties, Metadata: { 'aws:cdk:path': `Tiny/${path}/Resource` } };
}

function lambda(path: string, asset: string, Variables: object) {
  return resource(path, 'AWS::Lambda::Function', {
    Code: { S3Bucket: 'assets', S3Key: `${asset}.zip` },
    Handler: 'index.handler',
    Timeout: 5,
    MemorySize: 128,
    Environment: { Variables },
  });
}

function feed(path: string, queue: string, fn: string) {
  return resource(path, 'AWS::Lambda::EventSourceMapping', {
    EventSourceArn: arn(queue),
    FunctionName: { Ref: fn },
    BatchSize: 10,
    FunctionResponseTypes: ['ReportBatchItemFailures'],
  });
}

const template = {
  Resources: {
    Inbox: resource('Inbox', 'AWS::S3::Bucket', {
      NotificationConfiguration: {
        QueueConfigurations: [{ Event: 's3:ObjectCreated:*', Queue: arn('Work') }],
      },
    }),
    Outbox: resource('Outbox', 'AWS::S3::Bucket', {}),
    Work: resource('Work', 'AWS::SQS::Queue', {
      VisibilityTimeout: 0,
      RedrivePolicy: { deadLetterTargetArn: arn('Dead'), maxReceiveCount: 2 },
    }),
    Dead: resource('Dead', 'AWS::SQS::Queue', {}),
    Worker: lambda('Worker', 'worker', { OUTBOX: { Ref: 'Outbox' } }),
    Mourner: lambda('Mourner', 'mourner', { OUTBOX: { Ref: 'Outbox' } }),
    Web: lambda('Web', 'web', {}),
    FeedWorker: feed('FeedWorker', 'Work', 'Worker'),
    FeedMourner: feed('FeedMourner', 'Dead', 'Mourner'),
    WebUrl: resource('WebUrl', 'AWS::Lambda::Url', { TargetFunctionArn: arn('Web') }),
    InnerUrl: resource('InnerUrl', 'AWS::Lambda::Url', { TargetFunctionArn: arn('Web') }),
    Edge: resource('Edge', 'AWS::CloudFront::Distribution', {
      DistributionConfig: {
        Origins: [
          {
            Id: 'inner',
            DomainName: {
              'Fn::Select': [2, { 'Fn::Split': ['/', { 'Fn::GetAtt': ['InnerUrl', 'FunctionUrl'] }] }],
            },
          },
          { Id: 'outbox', DomainName: { 'Fn::GetAtt': ['Outbox', 'RegionalDomainName'] } },
        ],
        DefaultCacheBehavior: { TargetOriginId: 'inner' },
        CacheBehaviors: [{ PathPattern: '*.txt', TargetOriginId: 'outbox' }],
      },
    }),
    Hourly: resource('Hourly', 'AWS::Events::Rule', {
      ScheduleExpression: 'rate(1 hour)',
      State: 'ENABLED',
      Targets: [{ Arn: arn('Mourner'), Input: '{"Records":[{"body":"{\\"clock\\":true}"}]}' }],
    }),
  },
  Outputs: { InboxName: { Value: { Ref: 'Inbox' } } },
};

/** Writes an object under the name that a message gives, by the endpoint of the environment alone. */
const put = `
  export async function put(name, text) {
    const url = process.env.AWS_ENDPOINT_URL_S3 + '/' + process.env.OUTBOX + '/' + name;
    const response = await fetch(url, { method: 'PUT', body: text, headers: { authorization: 'AWS any:any' } });
    if (!response.ok) throw new Error(await response.text());
  }
`;

const handlers = {
  worker: `${put}
    export async function handler({ Records }) {
      const batchItemFailures = [];
      for (const { body, messageId } of Records) {
        const key = JSON.parse(body).Records[0].s3.object.key;
        if (key === 'bad') batchItemFailures.push({ itemIdentifier: messageId });
        else await put(key + '.txt', 'worked');
      }
      return { batchItemFailures };
    }`,
  mourner: `${put}
    export async function handler({ Records }) {
      for (const { body } of Records) {
        const { clock, Records: events } = JSON.parse(body);
        await put(clock ? 'clock.txt' : events[0].s3.object.key + '.txt', 'mourned');
      }
    }`,
  web: 'export const handler = (event) => ({ statusCode: 200, body: event.rawPath });',
};

/** A cloud assembly of a small stack: inbox, queue, worker, outbox; what fails goes to the mourner. */
export function tinyAssembly(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-assembly-'));
  const write = (name: string, content: object) => writeFileSync(join(folder, name), JSON.stringify(content));
  write('manifest.json', {
    artifacts: {
      Tiny: { type: 'aws:cloudformation:stack', properties: { templateFile: 'Tiny.template.json' } },
    },
  });
  write('Tiny.template.json', template);
  const files = Object.keys(handlers).map((name) => [name, { source: { path: `asset.${name}` } }]);
  write('Tiny.assets.json', { files: Object.fromEntries(files) });
  for (const [name, source] of Object.entries(handlers)) {
    mkdirSync(join(folder, `asset.${name}`));
    writeFileSync(join(folder, `asset.${name}`, 'index.mjs'), source);
  }
  return folder;
}
