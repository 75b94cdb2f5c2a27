import type { BadInput } from '../bad-input.ts';

/** A page with this in its body, after a heading and before a sentence that must come through. */
function page(
  name: string,
  body: string | (() => string),
  ends: BadInput['ends'],
  more: Partial<BadInput> = {},
): BadInput {
  const inner = typeof body === 'string' ? () => body : body;
  return {
    name: `HTML: ${name}`,
    key: 'a.html',
    bytes: () =>
      `<!doctype html><meta charset=utf-8><h1>Báo cáo</h1><p>Trước.</p>${inner()}<p>Câu sau cùng.</p>`,
    ends,
    ...('published' in ends && { shows: ['Câu sau cùng.'] }),
    ...more,
  };
}

const fine = { published: [] } as const;
const remote = { published: ['remote-image'] } as const;

/** Pages that reach out, and pages without end. */
export const html: readonly BadInput[] = [
  page('a script', '<script>fetch("http://169.254.169.254/"); document.write("xấu")</script>', fine, {
    hides: ['xấu'],
  }),
  page(
    'handlers and addresses that run',
    '<p onclick="a()"><a href="javascript:alert(1)">chữ</a></p>',
    fine,
    { hides: ['javascript:'] },
  ),
  page('a file of the machine', '<img src="file:///etc/passwd" alt="ảnh">', remote, { hides: ['root:'] }),
  page('the metadata of the cloud', '<img src="http://169.254.169.254/latest/meta-data/">', remote),
  page(
    'the machine itself',
    '<img src="http://[::ffff:127.0.0.1]:9000/a.png"><img srcset="http://0x7f.1/a.png 2x" src="//localhost/a.png">',
    remote,
  ),
  page('a backslash for a slash', '<img src="\\\\server\\share\\a.png">', remote),
  page('a path out of the bucket', '<img src="../../etc/passwd.png">', { rejected: 'bad-image' }),
  page('a picture inside that is none', '<img src="data:image/png;base64,AAAA">', {
    published: ['bad-data-image'],
  }),
  page(
    'a picture inside of 20 MB',
    () => `<img src="data:image/png;base64,${'A'.repeat(20_000_000)}">`,
    { published: ['bad-data-image'] },
    { memory: 512 },
  ),
  page(
    'style sheets from elsewhere',
    '<style>@import url(http://a.vn/x.css); p{background:url(file:///etc/passwd)}</style><link rel=stylesheet href="http://a.vn/y.css">',
    fine,
  ),
  page('a base elsewhere', '<base href="http://169.254.169.254/"><img src="a.png">', { waits: ['a.png'] }),
  page('a refresh', '<meta http-equiv=refresh content="0;url=http://169.254.169.254/">', fine),
  page(
    'frames and objects',
    '<iframe src="http://a.vn/"></iframe><object data="file:///etc/passwd"></object><embed src="http://a.vn/e">',
    { published: ['embedded-dropped'] },
  ),
  page(
    'an inline drawing that reaches out',
    '<svg width=100 height=100><image href="http://169.254.169.254/a.png" width=9 height=9 /><rect width=50 height=50 /></svg>',
    fine,
  ),
  page('tags 100,000 deep', () => '<div>'.repeat(100_000), fine),
  page('lists 100,000 deep', () => '<ul><li>'.repeat(100_000), fine),
  page('tables 20,000 deep', () => '<table><tr><td>'.repeat(20_000), fine),
  page('a comment that never ends', '<!-- bỏ', fine, { shows: [] }),
  page('700,000 tags', () => '<i>'.repeat(700_000), { rejected: 'too-complex' }),
  page('a word of 3 MB', () => 'a'.repeat(3_000_000), { rejected: 'too-complex' }),
  page('17 MB of text', () => 'a b '.repeat(4_400_000), { rejected: 'too-large' }, { memory: 512 }),
  page('a cell over a thousand columns', '<table><tr><td colspan=1000>a<td>b<tr><td>c</table>', {
    rejected: 'too-complex',
  }),
  page('a cell over 65,534 rows', '<table><tr><td rowspan=65534>a<td>b<tr><td>c</table>', fine),
  {
    name: 'HTML: nothing but tags',
    key: 'a.html',
    bytes: () => '<!doctype html><html><body><div></div>',
    ends: { rejected: 'empty' },
  },
  {
    name: 'HTML: in no encoding',
    key: 'a.html',
    bytes: () => Buffer.from('<p>\xff\xfe\xc3\x28</p>', 'latin1'),
    ends: { rejected: 'unknown-encoding' },
  },
];
