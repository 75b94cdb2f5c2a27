import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readSettings } from '../../../infra/local/settings.ts';

test('without flags or variables: the samples, the usual ports, .local', () => {
  const root = resolve(import.meta.dirname, '../../..');
  expect(readSettings([], {})).toEqual({
    folder: resolve(root, 'tests/samples'),
    data: resolve(root, '.local'),
    once: false,
    port: 8080,
    deskPort: 8081,
    s3Port: 4566,
  });
});

test('variables', () => {
  const settings = readSettings([], { PORT: '1', DESK_PORT: '2', S3_PORT: '3', GAZETTE_DATA: '/d' });
  expect(settings).toMatchObject({ port: 1, deskPort: 2, s3Port: 3, data: '/d' });
});

test('flags win over variables', () => {
  const args = ['/reports', '--once', '--port', '4', '--desk-port=5', '--s3-port', '6', '--data', '/e'];
  expect(readSettings(args, { PORT: '1', GAZETTE_DATA: '/d' })).toEqual({
    folder: '/reports',
    data: '/e',
    once: true,
    port: 4,
    deskPort: 5,
    s3Port: 6,
  });
});

test.each([[['--prot', '1']], [['--port', 'x']], [['--port', '70000']], [['a', 'b']]])(
  '%j is refused',
  (args) => {
    expect(() => readSettings(args, {})).toThrow(expect.objectContaining({ name: 'Refused' }));
  },
);
