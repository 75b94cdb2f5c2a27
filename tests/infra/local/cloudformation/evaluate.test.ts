import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../../infra/local/cloudformation/evaluate.ts';

const scope = {
  ref: (id: string) => `ref:${id}`,
  attribute: (id: string, name: string) => `${id}.${name}`,
};

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: these are CloudFormation's
test.each([
  ['plain values stay', { a: [1, 'b', true, null] }, { a: [1, 'b', true, null] }],
  ['Ref', { a: { Ref: 'Bucket' } }, { a: 'ref:Bucket' }],
  ['Fn::GetAtt of a list', { 'Fn::GetAtt': ['Queue', 'Arn'] }, 'Queue.Arn'],
  ['Fn::GetAtt of a text', { 'Fn::GetAtt': 'Table.Stream.Arn' }, 'Table.Stream.Arn'],
  ['Fn::Join', { 'Fn::Join': ['-', ['a', { Ref: 'B' }]] }, 'a-ref:B'],
  ['Fn::Split inside Fn::Select', { 'Fn::Select': [2, { 'Fn::Split': ['/', 'https://host/'] }] }, 'host'],
  ['Fn::Sub', { 'Fn::Sub': '${A}:${B.Arn}:${!C}' }, 'ref:A:B.Arn:${C}'],
  ['Fn::Sub with variables', { 'Fn::Sub': ['${x}${y}', { x: { Ref: 'A' }, y: 1 }] }, 'ref:A1'],
  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: these are CloudFormation's
])('%s', (_name, value, expected) => {
  expect(evaluate(value, scope)).toEqual(expected);
});

describe('what cannot be evaluated', () => {
  test('an unknown function throws', () => {
    expect(() => evaluate({ 'Fn::Cidr': [] }, scope)).toThrow('Fn::Cidr is not supported');
  });

  test('a selection beyond the end throws', () => {
    expect(() => evaluate({ 'Fn::Select': [1, ['a']] }, scope)).toThrow('no item 1 in 1');
  });
});
