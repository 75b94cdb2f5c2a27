/** Characters of a passage: what is decompressed and read at once for a snippet. */
const passageLength = 6_000;

/** Cuts a text where blocks, or else words, end. The passages joined are the text. */
export function cutPassages(text: string): string[] {
  const passages: string[] = [];
  let start = 0;
  while (text.length - start > passageLength) {
    const limit = start + passageLength;
    const block = text.lastIndexOf('\n', limit);
    const space = text.lastIndexOf(' ', limit);
    const half = start + passageLength / 2;
    const end = block > half ? block + 1 : space > half ? space + 1 : wholeCharacter(text, limit);
    passages.push(text.slice(start, end));
    start = end;
  }
  passages.push(text.slice(start));
  return passages;
}

function wholeCharacter(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at + 1 : at;
}
