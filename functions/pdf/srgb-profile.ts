/** Values of a profile are fixed-point numbers of 16.16 bits. */
const fixed = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(Math.round(value * 65536));
  return bytes;
};
const tagged = (type: string, ...data: Buffer[]) => Buffer.concat([Buffer.from(`${type}\0\0\0\0`), ...data]);
const xyz = (x: number, y: number, z: number) => tagged('XYZ ', fixed(x), fixed(y), fixed(z));

function text(value: string): Buffer {
  const encoded = Buffer.from(value, 'utf16le').swap16();
  const head = Buffer.alloc(20);
  head.writeUInt32BE(1, 0);
  head.writeUInt32BE(12, 4);
  head.write('enUS', 8);
  head.writeUInt32BE(encoded.length, 12);
  head.writeUInt32BE(28, 16);
  return tagged('mluc', head, encoded);
}

/**
 * The colour space sRGB as an ICC profile of half a kilobyte: primaries adapted to D50 and the transfer curve
 * in its exact, parametric form (IEC 61966-2-1; ICC.1:2004-10).
 */
export function srgbProfile(): Buffer {
  const curveKind = Buffer.from([0, 3, 0, 0]);
  const curve = tagged('para', curveKind, ...[2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045].map(fixed));
  const adaptation = [
    1.047882, 0.022919, -0.050217, 0.029587, 0.990479, -0.017059, -0.009232, 0.015076, 0.751678,
  ].map(fixed);
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', text('sRGB')],
    ['cprt', text('CC0')],
    ['wtpt', xyz(0.9642, 1, 0.8249)],
    ['chad', tagged('sf32', ...adaptation)],
    ['rXYZ', xyz(0.43607, 0.22249, 0.01392)],
    ['gXYZ', xyz(0.38515, 0.71687, 0.09708)],
    ['bXYZ', xyz(0.14307, 0.06061, 0.7141)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const directory = Buffer.alloc(4 + 12 * tags.length);
  directory.writeUInt32BE(tags.length);
  const bodies = new Map<Buffer, number>();
  let offset = 128 + directory.length;
  tags.forEach(([name, body], i) => {
    if (!bodies.has(body)) {
      bodies.set(body, offset);
      offset += (body.length + 3) & ~3;
    }
    directory.write(name, 4 + 12 * i, 'latin1');
    directory.writeUInt32BE(bodies.get(body)!, 8 + 12 * i);
    directory.writeUInt32BE(body.length, 12 + 12 * i);
  });
  const padded = [...bodies.keys()].map((body) => Buffer.concat([body], (body.length + 3) & ~3));
  const header = Buffer.alloc(128);
  header.writeUInt32BE(offset, 0);
  header.writeUInt32BE(0x04200000, 8);
  header.write('mntrRGB XYZ ', 12, 'latin1');
  // The day of the profile: 1 January 2004.
  [2004, 1, 1].forEach((part, i) => {
    header.writeUInt16BE(part, 24 + 2 * i);
  });
  header.write('acsp', 36, 'latin1');
  xyz(0.9642, 1, 0.8249).copy(header, 68, 8);
  return Buffer.concat([header, directory, ...padded]);
}
