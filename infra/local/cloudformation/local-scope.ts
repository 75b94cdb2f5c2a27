import type { Scope } from './evaluate.ts';
import { localNames } from './local-names.ts';
import type { Template, Value } from './template.ts';

export const region = 'ap-southeast-1';
export const account = '000000000000';

const pseudoParameters: Readonly<Record<string, string>> = {
  'AWS::AccountId': account,
  'AWS::Partition': 'aws',
  'AWS::Region': region,
  'AWS::StackName': 'Gazette',
  'AWS::URLSuffix': 'amazonaws.com',
};

/** ARN namespace of the types that are referred to by ARN, with what stands before the name. */
const arnPrefixes: Readonly<Record<string, string>> = {
  'AWS::S3::Bucket': 'arn:aws:s3:::',
  'AWS::SQS::Queue': `arn:aws:sqs:${region}:${account}:`,
  'AWS::DynamoDB::GlobalTable': `arn:aws:dynamodb:${region}:${account}:table/`,
  'AWS::DynamoDB::Table': `arn:aws:dynamodb:${region}:${account}:table/`,
  'AWS::Lambda::Function': `arn:aws:lambda:${region}:${account}:function:`,
  'AWS::CloudFront::Function': `arn:aws:cloudfront::${account}:function/`,
};

/** Host of a bucket, by which origins name it. */
export function bucketHost(bucket: string): string {
  return `${bucket}.s3.${region}.amazonaws.com`;
}

/** Host of a Function URL, by which origins name it. */
export function functionUrlHost(url: string): string {
  return `${url}.lambda-url.${region}.on.aws`;
}

/** What references of the template stand for on this machine. */
export function localScope(template: Template, queueEndpoint: string): Scope {
  const names = localNames(template);
  const nameOf = (id: string) => {
    const name = names.get(id);
    if (name === undefined) throw new Error(`the template has no resource ${id}`);
    return name;
  };
  const typeOf = (id: string) => template.Resources[id]?.Type ?? '';
  return {
    ref: (id) => {
      const pseudo = pseudoParameters[id];
      if (pseudo !== undefined) return pseudo;
      const name = nameOf(id);
      return typeOf(id) === 'AWS::SQS::Queue' ? `${queueEndpoint}/${account}/${name}` : name;
    },
    attribute: (id, attribute) => attributeOf(typeOf(id), nameOf(id), attribute),
  };
}

function attributeOf(type: string, name: string, attribute: string): Value {
  switch (attribute) {
    case 'Arn':
    case 'FunctionARN':
      return `${arnPrefixes[type] ?? `arn:aws:local:${region}:${account}:`}${name}`;
    case 'FunctionArn':
      return `${arnPrefixes['AWS::Lambda::Function']}${name}`;
    case 'FunctionUrl':
      return `https://${functionUrlHost(name)}/`;
    case 'QueueName':
      return name;
    case 'DomainName':
    case 'RegionalDomainName':
      return type === 'AWS::S3::Bucket' ? bucketHost(name) : `${name}.cloudfront.net`;
    default:
      return `${name}.${attribute}`;
  }
}
