import { Rejected } from '../../document/rejected.ts';

/** Why a picture cannot be shown, in Vietnamese and English. */
const reasons = {
  'not-a-picture': 'không phải ảnh / not a picture',
  'cut-off': 'ảnh bị cắt cụt / its end is missing',
  broken: 'ảnh bị hỏng / damaged',
  'too-big': 'ảnh quá lớn / too many pixels',
  metafile: 'hình EMF, WMF không hiển thị được, hãy lưu thành PNG / EMF or WMF, save it as PNG',
  'other-kind':
    'không hỗ trợ loại ảnh này, hãy lưu thành PNG hoặc JPEG / kind of picture, save it as PNG or JPEG',
} as const;

/** The rejection of a picture; `detail` names what was found. The picture's name is filled in by `prepareImage`. */
export function badImage(reason: keyof typeof reasons, detail?: string): Rejected {
  return new Rejected('bad-image', { what: detail ? `${reasons[reason]} (${detail})` : reasons[reason] });
}
