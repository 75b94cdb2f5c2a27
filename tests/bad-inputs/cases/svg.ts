import { deflateSync } from 'node:zlib';
import type { BadInput } from '../bad-input.ts';
import { buildPng } from '../pictures/build-png.ts';

/** A report that shows a drawing of 100 by 100 with this content. */
function drawing(
  name: string,
  content: string | (() => string),
  ends: BadInput['ends'],
  more: Partial<BadInput> = {},
): BadInput {
  return {
    name: `SVG: ${name}`,
    key: 'a.md',
    bytes: () => '# Báo cáo\n\n![Hình](v.svg)\n\nSau hình.\n',
    beside: { 'v.svg': () => wrap(typeof content === 'string' ? content : content()) },
    ends,
    ...more,
  };
}

const open =
  '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="100" height="100">';
const wrap = (content: string) => (content.startsWith('<?xml') ? content : `${open}${content}</svg>`);

const bad = { rejected: 'bad-image' } as const;
const fine = { published: [] } as const;
const tenOf = (id: number) => `<g id="g${id}">${`<use xlink:href="#g${id - 1}"/>`.repeat(10)}</g>`;

const imageOf = (address: string) => `<image width="99" height="99" xlink:href="${address}"/>`;

/** A PNG of a gigabyte and a half when decoded, in base64. */
const vast = () =>
  Buffer.from(
    buildPng({
      width: 20_000,
      height: 20_000,
      bits: 1,
      colour: 0,
      data: deflateSync(new Uint8Array(20_000 * 2501)),
    }),
  ).toString('base64');

/** Drawings, which are programs of a kind. */
export const svg: readonly BadInput[] = [
  drawing('a script', '<script>fetch("http://169.254.169.254/")</script><rect width="9" height="9"/>', fine),
  drawing(
    'pictures on the network',
    '<image xlink:href="http://169.254.169.254/a.png" width="9" height="9"/>',
    fine,
  ),
  drawing(
    'a file of the machine',
    '<image href="file:///etc/passwd" width="9" height="9"/><use href="file:///etc/passwd#a"/>',
    fine,
  ),
  drawing(
    'style sheets and fonts from elsewhere',
    '<style>@import url(http://[::ffff:127.0.0.1]/a.css);@font-face{src:url(//a.vn/f)}</style><text y="9">a</text>',
    fine,
  ),
  drawing(
    'entities of the machine',
    '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>&x;</text></svg>',
    bad,
  ),
  drawing(
    'entities that multiply',
    `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "ha">${'bcdefghij'.replace(/./g, (e) => `<!ENTITY ${e} "${`&${String.fromCharCode(e.charCodeAt(0) - 1)};`.repeat(10)}">`)}]><svg xmlns="http://www.w3.org/2000/svg"><text>&j;</text></svg>`,
    bad,
  ),
  drawing(
    'ten of ten of ten, ten times',
    `<rect id="g0" width="9" height="9"/>${Array.from({ length: 10 }, (_, at) => tenOf(at + 1)).join('')}`,
    bad,
  ),
  drawing(
    'a shape that uses itself',
    '<g id="a"><use xlink:href="#a"/><rect width="9" height="9"/></g>',
    fine,
  ),
  drawing(
    'a pattern filled with itself',
    '<pattern id="p" width="1" height="1"><rect fill="url(#p)" width="9" height="9"/></pattern><rect fill="url(#p)" width="9" height="9"/>',
    fine,
  ),
  drawing('groups 50,000 deep', `${'<g>'.repeat(50_000)}${'</g>'.repeat(50_000)}`, bad),
  drawing(
    'a size beyond all bounds',
    '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="1e30" height="1e30"/>',
    fine,
  ),
  drawing(
    'no size',
    '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="0" height="0"/>',
    bad,
  ),
  drawing(
    'a blur without end',
    '<filter id="f" x="-9999%" y="-9999%" width="99999%" height="99999%"><feGaussianBlur stdDeviation="9999"/></filter><rect filter="url(#f)" width="99" height="99"/>',
    fine,
  ),
  drawing(
    'an address with broken percents',
    '<image href="data:image/png;base64,%ff%fe%zz" width="9" height="9"/>',
    fine,
  ),
  drawing(
    'HTML inside',
    '<foreignObject width="9" height="9"><iframe xmlns="http://www.w3.org/1999/xhtml" src="http://a.vn/"/></foreignObject>',
    fine,
  ),
  drawing('a vast picture inside', () => imageOf(`data:image/png;base64,${vast()}`), bad, { memory: 512 }),
  drawing(
    'a vast picture inside that is called text',
    () => imageOf(`data:text/plain;base64,${vast()}`),
    bad,
    { memory: 512 },
  ),
  drawing(
    'a vast picture in a drawing inside',
    () =>
      imageOf(
        `data:image/svg+xml;base64,${Buffer.from(wrap(imageOf(`data:image/png;base64,${vast()}`))).toString('base64')}`,
      ),
    fine,
    { memory: 512 },
  ),
  drawing(
    'a vast picture through an entity',
    () =>
      `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY p "${vast()}">]>${open}${imageOf('data:image/png;base64,&p;')}</svg>`,
    bad,
    { memory: 512 },
  ),
  drawing('a vast picture behind an escape', () => imageOf(`data:image/png;base64&#44;${vast()}`), bad, {
    memory: 512,
  }),
  drawing('broken XML', '<g><rect></g>', bad),
];
