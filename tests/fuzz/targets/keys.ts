import fc from 'fast-check';
import { checkKey, kindOfKey, pdfKeyOf } from '../../../functions/publishing/keys.ts';
import { failuresOfMessage, idOfMessage, keysOfMessage } from '../../../functions/publishing/messages.ts';
import { reportId } from '../../../functions/publishing/report-id.ts';
import { resolveImageKey } from '../../../functions/publishing/resolve-image-key.ts';
import { mutated } from '../mutated.ts';
import type { Target } from '../target.ts';
import { orReason } from '../typeset.ts';

const keys = [
  '2026/báo cáo.md',
  'a/b/c.docx',
  'đảng ủy/nghị quyết 12.pdf',
  'x.txt',
  'a+b & c.html',
  'thư mục/',
];
const keyWords = ['/', '..', './', '%2F', '+', '\u202e', '\u0301', '.pdf', '😀', '\0', '\\', ' '];

/** Keys of uploads. */
export const uploadKeys: Target = {
  name: 'key',
  extension: 'txt',
  inputs: mutated(
    keys.map((key) => Buffer.from(key)),
    keyWords,
  ),
  attempt: (input) =>
    orReason(async () => {
      const key = Buffer.from(input).toString();
      kindOfKey(key);
      reportId(key);
      const image = resolveImageKey(key, 'a/b.md');
      if (image?.split('/').some((segment) => segment === '..' || segment === ''))
        throw new Error(`walks: ${image}`);
      checkKey(key);
      if (Buffer.byteLength(pdfKeyOf(key)) > 1024) throw new Error('the key of its PDF is too long');
    }),
};

const event = {
  Records: [
    {
      eventName: 'ObjectCreated:Put',
      s3: { bucket: { name: 'reports' }, object: { key: 'b%C3%A1o+c%C3%A1o.md' } },
    },
  ],
};
const junk = fc.jsonValue({ maxDepth: 1 });
const orJunk = <T>(shape: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary: shape }, { weight: 1, arbitrary: junk });
const named = orJunk(fc.record({ name: orJunk(fc.constant('reports')) }));
const keyed = orJunk(fc.record({ key: orJunk(fc.constantFrom('a+b.md', '%C3%A1.md', '%E1%BB')) }));
const events = fc.record({
  Records: orJunk(fc.array(orJunk(fc.record({ s3: orJunk(fc.record({ bucket: named, object: keyed })) })))),
});
const messages = [event, { key: 'a.md' }, { id: 'abc' }, { Service: 'Amazon S3', Event: 's3:TestEvent' }];
const messageWords = [
  'null',
  '[]',
  '{}',
  '"',
  ',',
  ':',
  '"s3":null',
  '"key":1',
  '%',
  '[null]',
  '1e999',
  '"Records":',
];

/** Messages of the queues. What is no JSON, or whose key is not encoded, may throw: nobody could act on it. */
export const queueMessages: Target = {
  name: 'message',
  extension: 'txt',
  inputs: fc.oneof(
    mutated(
      messages.map((message) => Buffer.from(JSON.stringify(message))),
      messageWords,
    ),
    events.map((each) => Buffer.from(JSON.stringify(each))),
  ),
  async attempt(input) {
    const body = Buffer.from(input).toString();
    const readers = [
      () => keysOfMessage(body, 'reports'),
      () => failuresOfMessage(body),
      () => idOfMessage(body),
    ];
    for (const read of readers) {
      try {
        read();
      } catch (error) {
        if (!(error instanceof SyntaxError || error instanceof URIError)) throw error;
      }
    }
  },
};
