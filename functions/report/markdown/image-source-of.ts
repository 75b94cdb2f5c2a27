import type { ImageSource, Warning } from '../../document/types.ts';

const scheme = /^[a-z][a-z\d+.-]*:/i;
const embedded = /^data:image\/[\w.+-]+((?:;[\w=.-]+)*),/i;
const longestPath = 1000;

/**
 * Where the bytes of a picture are: in its address (`data:`), or beside the report, percent-decoded. Addresses on
 * other machines, other schemes, paths from the root and paths that climb out of the bucket (the report lies `folders`
 * deep) are refused: nothing remote is fetched.
 */
export function imageSourceOf(address: string, folders: number): ImageSource | { readonly refused: Warning } {
  const trimmed = address.trim();
  const data = embedded.exec(trimmed.slice(0, 200));
  if (data) {
    const content = trimmed.slice(data[0].length);
    const bytes = /;base64/i.test(data[1] ?? '')
      ? Buffer.from(content, 'base64')
      : Buffer.from(decodePercent(content), 'utf8');
    return { kind: 'embedded', bytes: new Uint8Array(bytes) };
  }
  if (trimmed === '' || trimmed.length > longestPath || scheme.test(trimmed) || /^[/\\]/.test(trimmed)) {
    return { refused: remoteImage(trimmed) };
  }
  const path = decodePercent(trimmed.replace(/[?#].*$/s, ''));
  if (path === '' || /[\u0000-\u001f\\]/.test(path) || climbsOut(path, folders))
    return { refused: remoteImage(trimmed) };
  return { kind: 'beside', path: path.normalize('NFC') };
}

function climbsOut(path: string, folders: number): boolean {
  let depth = folders;
  for (const part of path.split('/')) {
    if (part === '..') depth--;
    else if (part !== '.' && part !== '') depth++;
    if (depth < 0) return true;
  }
  return false;
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function remoteImage(address: string): Warning {
  const shown = address.slice(0, 100);
  return {
    code: 'remote-image',
    path: shown,
    vi: `Ảnh “${shown}” không nằm cùng tệp nên không được tải; phần mô tả được giữ lại.`,
    en: `The picture “${shown}” is not beside the report and was not fetched; its description stays.`,
  };
}
