import type { Warning } from '../../document/types.ts';
import type { Encoding } from './guess-encoding.ts';

const names: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1258': 'Windows-1258',
  tcvn3: 'TCVN3 (ABC)',
  'vni-windows': 'VNI-Windows',
};

/** Says which encoding was assumed. */
export function assumedEncoding(encoding: Encoding): Warning {
  const name = names[encoding];
  return {
    code: 'assumed-encoding',
    vi: `Tệp được đọc theo bảng mã ${name}. Nếu chữ bị sai, hãy lưu lại bằng bảng mã Unicode (UTF-8).`,
    en: `The file was read as ${name}. If letters are wrong, save it again as Unicode (UTF-8).`,
  };
}

/** Says that characters without meaning were left out. */
export function droppedControls(count: number): Warning {
  return {
    code: 'dropped-controls',
    vi: `Đã bỏ ${count} ký tự điều khiển không in được.`,
    en: `${count} control character(s) that cannot be printed were left out.`,
  };
}
