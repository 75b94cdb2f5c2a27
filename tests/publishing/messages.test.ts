import { describe, expect, test } from 'vitest';
import { failuresOfMessage, idOfMessage, keysOfMessage } from '../../functions/publishing/messages.ts';

const event = (bucket: string, ...keys: string[]) =>
  JSON.stringify({ Records: keys.map((key) => ({ s3: { bucket: { name: bucket }, object: { key } } })) });

describe('keysOfMessage', () => {
  test('decodes keys of storage events', () => {
    expect(keysOfMessage(event('reports', '2026/B%C3%A1o+c%C3%A1o%2B1.md', 'b'), 'reports')).toEqual([
      '2026/Báo cáo+1.md',
      'b',
    ]);
  });

  test('takes own messages as they are', () => {
    expect(keysOfMessage('{"key":"a+b%20.md"}', 'reports')).toEqual(['a+b%20.md']);
  });

  test.each([
    event('other', 'a'),
    '{"Service":"Amazon S3","Event":"s3:TestEvent"}',
    '{}',
    'null',
    '{"Records":[{}]}',
  ])('finds none in %s', (body) => expect(keysOfMessage(body, 'reports')).toEqual([]));

  test('throws for what is no JSON', () => {
    expect(() => keysOfMessage('hello', 'reports')).toThrow(SyntaxError);
  });
});

test('failuresOfMessage', () => {
  expect(failuresOfMessage('{"key":"a","failures":2}')).toBe(2);
  for (const body of [
    '{"key":"a"}',
    '{"failures":"x"}',
    '{"failures":-1}',
    '[]',
    'null',
    event('reports', 'a'),
  ])
    expect(failuresOfMessage(body)).toBe(0);
});

test('idOfMessage', () => {
  expect(idOfMessage('{"id":"abc"}')).toBe('abc');
  expect(idOfMessage('{"id":1}')).toBeUndefined();
  expect(idOfMessage('[]')).toBeUndefined();
});
