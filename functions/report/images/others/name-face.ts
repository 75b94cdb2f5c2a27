/**
 * A TrueType font with a name table (OpenType 1.9, "name"): the faces of the press have none, since a PDF needs none,
 * but a drawing finds its fonts by name.
 */
export function nameFace(font: Uint8Array, family: string): Uint8Array {
  const file = Buffer.from(font.buffer, font.byteOffset, font.length);
  const count = file.readUInt16BE(4);
  const name = nameTable(family);
  const directory = Buffer.alloc(12 + 16 * (count + 1));
  file.copy(directory, 0, 0, 12 + 16 * count);
  directory.writeUInt16BE(count + 1, 4);
  // The tables move by the length of the new entry.
  for (let i = 0; i < count; i++) {
    const at = 12 + 16 * i + 8;
    directory.writeUInt32BE(directory.readUInt32BE(at) + 16, at);
  }
  const entry = 12 + 16 * count;
  directory.write('name', entry, 'latin1');
  directory.writeUInt32BE(file.length + 16, entry + 8);
  directory.writeUInt32BE(name.length, entry + 12);
  return Buffer.concat([sorted(directory), file.subarray(12 + 16 * count), name]);
}

/** Readers search the directory by halves: its tags are in order. */
function sorted(directory: Buffer): Buffer {
  const entries: Buffer[] = [];
  for (let at = 12; at < directory.length; at += 16) entries.push(directory.subarray(at, at + 16));
  return Buffer.concat([directory.subarray(0, 12), ...entries.sort(Buffer.compare)]);
}

// Name 1 is the family, 6 the PostScript name; platform 3, encoding 1 is Windows in UTF-16, 0x409 English.
const records = [1, 6];

function nameTable(family: string): Buffer {
  const text = Buffer.from(family, 'utf16le').swap16();
  const head = Buffer.alloc(6 + 12 * records.length);
  head.writeUInt16BE(records.length, 2);
  head.writeUInt16BE(head.length, 4);
  records.forEach((id, i) => {
    [3, 1, 0x409, id, text.length, 0].forEach((value, k) => {
      head.writeUInt16BE(value, 6 + 12 * i + 2 * k);
    });
  });
  return Buffer.concat([head, text]);
}
