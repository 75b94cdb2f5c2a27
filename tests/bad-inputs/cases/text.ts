import type { BadInput } from '../bad-input.ts';

const times = (part: string, count: number) => () => part.repeat(count);
const sentence = 'xã Khuổi Mơ có 12 thôn, 640 hộ và 2.910 nhân khẩu ';

/** Text and Markdown. */
export const text: readonly BadInput[] = [
  ...['txt', 'md', 'html', 'docx', 'pdf'].map(
    (extension): BadInput => ({
      name: `.${extension} of no bytes`,
      key: `a.${extension}`,
      bytes: () => '',
      ends: { rejected: 'empty' },
    }),
  ),
  { name: 'a byte order mark alone', key: 'a.txt', bytes: () => '\ufeff', ends: { rejected: 'empty' } },
  {
    name: 'a byte order mark of UTF-16 alone',
    key: 'a.md',
    bytes: () => Buffer.from([0xff, 0xfe]),
    ends: { rejected: 'empty' },
  },
  {
    name: '100,000 blank lines alone',
    key: 'a.txt',
    bytes: times('\n', 100_000),
    ends: { rejected: 'empty' },
  },
  {
    name: 'UTF-16 without a mark',
    key: 'a.md',
    bytes: () => Buffer.from(`# Báo cáo\n\nNăm 2025, ${sentence}được chia làm hai.\n`, 'utf16le'),
    ends: { published: ['assumed-encoding'] },
    shows: ['Khuổi Mơ'],
  },
  {
    name: 'broken UTF-8',
    key: 'a.txt',
    bytes: () =>
      Buffer.concat([Buffer.from('Kết quả '), Buffer.from([0xc3, 0x28, 0xff]), Buffer.from(' năm')]),
    ends: { rejected: 'unknown-encoding' },
  },
  {
    name: 'lone surrogates in UTF-8',
    key: 'a.md',
    bytes: () =>
      Buffer.concat([Buffer.from('Kết quả '), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from(' năm')]),
    ends: { rejected: 'unknown-encoding' },
  },
  {
    name: 'lone surrogates in UTF-16',
    key: 'a.txt',
    bytes: () => Buffer.from('\ufeffKết quả \ud800 năm', 'utf16le'),
    ends: { rejected: 'unknown-encoding' },
  },
  {
    name: 'a NUL in the text',
    key: 'a.md',
    bytes: () => '# Báo cáo\n\nKết quả\0 năm 2025 tốt.\n',
    ends: { published: ['dropped-controls'] },
    shows: ['Kết quả năm 2025 tốt'],
  },
  {
    name: 'NULs all over the text',
    key: 'a.md',
    bytes: times('a\0\0\0', 1000),
    ends: { rejected: 'unknown-encoding' },
  },
  {
    name: 'random bytes',
    key: 'a.txt',
    bytes: () => Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919 + (at >> 3) * 104_729) % 256),
    ends: { rejected: 'unknown-encoding' },
  },
  {
    name: 'a picture that is called text',
    key: 'a.txt',
    bytes: () => Buffer.from('89504e470d0a1a0a', 'hex'),
    ends: { rejected: 'wrong-format' },
  },
  { name: 'text of 17 MB', key: 'a.txt', bytes: times('a b ', 4_400_000), ends: { rejected: 'too-large' } },
  {
    name: 'an upload of 65 MB',
    key: 'a.docx',
    bytes: () => new Uint8Array(65 * 2 ** 20),
    ends: { rejected: 'too-large' },
    memory: 512,
  },
  {
    name: 'one line of 10 MB',
    key: 'a.txt',
    bytes: times(sentence, 160_000),
    ends: { rejected: 'too-large' },
  },
  {
    name: 'one line of 4 MB',
    key: 'a.txt',
    bytes: times(sentence, 64_000),
    ends: { published: ['title-cut'] },
    // Twelve hundred pages.
    memory: 512,
  },
  {
    name: 'one word of 1 MB',
    key: 'a.md',
    bytes: times('a', 1_000_000),
    ends: { published: ['title-cut'] },
  },
  {
    name: '100,000 blank lines between two words',
    key: 'a.md',
    bytes: () => `đầu${'\n'.repeat(100_000)}cuối`,
    ends: { published: [] },
    shows: ['cuối'],
  },
  { name: '10,000 headings', key: 'a.md', bytes: times('# Mục\n\n', 10_000), ends: { published: [] } },
  {
    name: 'quotes 10,000 deep',
    key: 'a.md',
    bytes: () => `${'> '.repeat(10_000)}a`,
    ends: { rejected: 'too-complex' },
  },
  {
    name: 'lists 10,000 deep',
    key: 'a.md',
    bytes: () => `${'- '.repeat(10_000)}a`,
    ends: { rejected: 'too-complex' },
  },
  {
    name: 'brackets 10,000 deep',
    key: 'a.md',
    bytes: () => `${'['.repeat(10_000)}a${']'.repeat(10_000)}`,
    ends: { published: ['title-cut'] },
  },
  {
    name: '100,000 opening brackets',
    key: 'a.md',
    bytes: times('[', 100_000),
    ends: { published: ['title-cut'] },
  },
  {
    name: 'emphasis that never closes',
    key: 'a.md',
    bytes: times('*a **a _b ', 20_000),
    ends: { published: ['title-cut'] },
  },
  {
    name: 'a Markdown table of 1,000 columns',
    key: 'a.md',
    bytes: () => ['|a', '|-', '|a'].map((cell) => cell.repeat(1000)).join('\n'),
    ends: { rejected: 'too-complex' },
  },
  {
    name: 'a cell longer than a page',
    key: 'a.md',
    bytes: () => `# Bảng\n\n|Nội dung|Số|\n|-|-|\n|${sentence.repeat(400)} hết|1|\n`,
    ends: { published: [] },
    shows: [' hết'],
  },
  {
    name: 'a note that calls itself',
    key: 'a.md',
    bytes: () => '# Chú thích\n\nMột[^a]\n\n[^a]: Hai[^a] và[^b]\n\n[^b]: Ba[^a]\n',
    ends: { published: [] },
  },
  {
    name: 'characters no font has',
    key: 'a.md',
    bytes: () => '# Tên thôn\n\nThôn \u{12000}\u{12345} và ᠠ.\n',
    ends: { published: ['missing-characters'] },
  },
  {
    name: 'marks piled on a letter',
    key: 'a.txt',
    bytes: () => `Tên a${'\u0301\u0323'.repeat(20_000)} thôn`,
    ends: { published: ['title-cut'] },
  },
];
