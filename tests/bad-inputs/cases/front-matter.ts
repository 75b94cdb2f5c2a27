import type { BadInput } from '../bad-input.ts';

const under = (yaml: string) => () => `---\n${yaml}\n---\n\nNội dung báo cáo.\n`;
const laughs = Array.from({ length: 9 }, (_, at) => `b${at + 1}: &b${at + 1} [${`*b${at},`.repeat(9)}]`);

/** YAML above Markdown, and the metadata of an upload. */
export const frontMatter: readonly BadInput[] = [
  {
    name: 'broken YAML',
    key: 'a.md',
    bytes: under('title: "Báo cáo\ndate: ['),
    ends: { rejected: 'bad-front-matter' },
  },
  {
    name: 'front matter that never closes',
    key: 'a.md',
    bytes: () => '---\ntitle: a\n',
    ends: { rejected: 'bad-front-matter' },
  },
  {
    name: 'aliases that multiply',
    key: 'a.md',
    bytes: under(`b0: &b0 [ha, ha]\n${laughs.join('\n')}\ntitle: *b9`),
    ends: { rejected: 'bad-front-matter' },
  },
  {
    name: 'lists 50,000 deep in YAML',
    key: 'a.md',
    bytes: under(`title: ${'['.repeat(50_000)}`),
    ends: { rejected: 'bad-front-matter' },
  },
  {
    name: 'fields of wrong types',
    key: 'a.md',
    bytes: under('title: [a, b]\ndate: {a: 1}\nrecipients: [{a: 1}]\nsigner: 5\ntoc: [1]'),
    ends: { published: ['unused-field', 'unused-field', 'unused-field', 'unused-field', 'unused-field'] },
  },
  {
    name: 'fields that name what every object has',
    key: 'a.md',
    bytes: under('__proto__: {title: x}\nconstructor: y\ntoString: z\ntitle: Báo cáo'),
    ends: { published: [] },
  },
  {
    name: 'the 31st of February',
    key: 'a.md',
    bytes: under('title: a\ndate: 31/02/2026'),
    ends: { published: ['invalid-date'] },
  },
  {
    name: 'a day to come',
    key: 'a.md',
    bytes: under('title: a\ndate: 2190-01-05'),
    ends: { published: ['future-date'] },
  },
  {
    name: 'a profile nobody knows',
    key: 'a.md',
    bytes: under('title: a\nprofile: báo'),
    ends: { published: ['unused-field'] },
  },
  {
    name: 'a title of 1 MB',
    key: 'a.md',
    bytes: under(`title: ${'dài '.repeat(200_000)}`),
    ends: { published: ['title-cut'] },
  },
  {
    name: 'a title of 1 MB in one word',
    key: 'a.md',
    bytes: under(`title: ${'a'.repeat(1_000_000)}`),
    ends: { published: ['title-cut'] },
  },
  {
    name: 'user metadata that hold anything',
    key: 'a.md',
    bytes: () => 'Nội dung.',
    userMetadata: {
      title: '=?utf-8?B?////?=',
      date: '0000-00-00',
      profile: '../x',
      language: '<script>',
      toc: '\u0000',
    },
    ends: { published: ['invalid-date', 'unused-field', 'unused-field', 'unused-field'] },
  },
];
