import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Rejected } from '../../functions/document/rejected.ts';
import { readReport } from '../../functions/report/read-report.ts';
import { bytesOfSample, samples } from './samples.ts';

/** `read`, or the code of the rejection; anything else fails the test. */
async function outcome(key: string, bytes: Uint8Array): Promise<string> {
  try {
    await readReport({ key, bytes });
    return 'read';
  } catch (error) {
    if (error instanceof Rejected) return error.reason.code;
    throw error;
  }
}

const times = (part: string, count: number) => part.repeat(count);
const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

describe('hostile text ends in a reason or a report', () => {
  test.each<[string, string, string, string]>([
    ['one line of 5 MB', 'a.txt', times('xã Khuổi Mơ có 12 thôn ', 180_000), 'read'],
    ['a word of 6 MB', 'a.txt', times('a', 6_000_000), 'read'],
    ['6 MB of spaces between two letters', 'a.txt', `a${times(' ', 6_000_000)}b`, 'read'],
    ['100,000 blank lines', 'a.md', `${times('\n', 100_000)}a`, 'read'],
    ['10,000 headings', 'a.md', times('# a\n\n', 10_000), 'read'],
    ['10,000 headings of plain text', 'a.txt', times('I. KẾT QUẢ\n\n', 10_000), 'read'],
    [
      '10,000 annexes',
      'a.txt',
      `${times('a\n', 10)}${times('PHỤ LỤC\nNơi nhận:    CHỦ TỊCH\n', 10_000)}`,
      'read',
    ],
    ['rows that are no table', 'a.txt', times('a  b\n', 50_000), 'read'],
    ['quotes 10,000 deep', 'a.md', `${times('> ', 10_000)}a`, 'too-complex'],
    ['lists 10,000 deep', 'a.md', `${times('- ', 10_000)}a`, 'too-complex'],
    ['notes in notes', 'a.md', `${times('[^a]: ', 10_000)}a`, 'too-complex'],
    ['100,000 brackets', 'a.md', times('[', 100_000), 'read'],
    ['50,000 pictures that are none', 'a.md', times('![[]()', 20_000), 'read'],
    ['emphasis that never closes', 'a.md', times('*a **a ', 20_000), 'read'],
    ['tags on the line, 50,000 deep', 'a.md', `a ${times('<b>', 50_000)}`, 'read'],
    ['a table of 1,000 columns', 'a.md', lines(3, (row) => times(row === 1 ? '|-' : '|a', 1000)), 'read'],
    ['10,000 notes', 'a.md', lines(10_000, (at) => `x[^${at}]\n\n[^${at}]: y\n`), 'read'],
    [
      'links to one of 10,000 headings',
      'a.md',
      `${times('[a](#b) ', 10_000)}\n\n${times('# b\n\n', 10_000)}`,
      'read',
    ],
    ['a title of 1 MB', 'a.md', `---\ntitle: ${times('a', 1_000_000)}\n---\nx`, 'read'],
    ['YAML 50,000 deep', 'a.md', `---\ntitle: ${times('[', 50_000)}\n---\nx`, 'bad-front-matter'],
    ['10,000 fields', 'a.md', `---\n${lines(10_000, (at) => `k${at}: a`)}\n---\nx`, 'read'],
  ])('%s', async (_, key, source, expected) => {
    expect(await outcome(key, Buffer.from(source))).toBe(expected);
  });

  const texts = samples.filter((sample) => /\.(?:txt|md)$/.test(sample.file));

  test('samples with bytes changed, cut and doubled', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...texts),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }),
        fc.nat(),
        fc.boolean(),
        async ({ file }, changes, cut, double) => {
          const whole = Buffer.from(bytesOfSample(file));
          for (const [at, byte] of changes) whole[at % whole.length] = byte;
          const part = whole.subarray(0, cut % 4 === 0 ? cut % whole.length : whole.length);
          await outcome(file, double ? Buffer.concat([part, whole]) : part);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('lines of samples in any order', async () => {
    const all = texts.flatMap(({ file }) => Buffer.from(bytesOfSample(file)).toString('utf8').split('\n'));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('a.txt', 'a.md'),
        fc.array(fc.oneof(fc.constantFrom(...all), fc.string({ unit: 'binary', maxLength: 40 })), {
          maxLength: 40,
        }),
        async (key, some) => {
          await outcome(key, Buffer.from(some.join('\n')));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('bytes of anything', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('a.txt', 'a.md'),
        fc.uint8Array({ maxLength: 300 }),
        async (key, bytes) => {
          await outcome(key, bytes);
        },
      ),
      { numRuns: 300 },
    );
  });
});
