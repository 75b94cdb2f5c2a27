const encodedWord = /=\?([\w-]+)\?([bq])\?([^?]*)\?=/gi;

/**
 * The text of a header value, which tools write in several ways: RFC 2047 encoded words, percent-encoded UTF-8, or
 * UTF-8 bytes that came in as Latin-1. A value that is none of these is as it is.
 */
export function decodeHeaderValue(raw: string): string {
  const words = raw.replace(/(\?=)\s+(?==\?)/g, '$1').replace(encodedWord, decodeWord);
  if (words !== raw) return words.normalize('NFC');
  if (/%[0-9a-f]{2}/i.test(raw)) {
    try {
      return decodeURIComponent(raw.replaceAll('+', '%2B')).normalize('NFC');
    } catch {
      return raw.normalize('NFC');
    }
  }
  return fromLatin1(raw).normalize('NFC');
}

function decodeWord(word: string, charset: string, encoding: string, content: string): string {
  const bytes =
    encoding.toLowerCase() === 'b'
      ? Buffer.from(content, 'base64')
      : Buffer.from(
          content
            .replaceAll('_', ' ')
            .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
          'latin1',
        );
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return word;
  }
}

function fromLatin1(raw: string): string {
  if (!/[\u0080-\u00ff]/.test(raw) || /[^\u0000-\u00ff]/.test(raw)) return raw;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(raw, 'latin1'));
  } catch {
    return raw;
  }
}
