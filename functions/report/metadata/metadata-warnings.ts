import type { Warning } from '../../document/types.ts';

/** A day that no calendar has. */
export function invalidDate(written: string): Warning {
  return {
    code: 'invalid-date',
    path: 'date',
    vi: `Ngày “${written.slice(0, 60)}” không có trong lịch nên không được ghi nhận.`,
    en: `The day “${written.slice(0, 60)}” is in no calendar and was left out.`,
  };
}

/** A day that has not come yet: published all the same. */
export function futureDate(date: string): Warning {
  return {
    code: 'future-date',
    path: 'date',
    vi: `Ngày ${date} còn ở phía trước.`,
    en: `The day ${date} is still to come.`,
  };
}

/** A field that does not hold what its name promises. */
export function unusedField(field: string, wanted: string): Warning {
  return {
    code: 'unused-field',
    path: field.slice(0, 60),
    vi: `Trường “${field.slice(0, 60)}” không dùng được: cần ${wanted}.`,
    en: `The field “${field.slice(0, 60)}” could not be used: ${wanted} is wanted.`,
  };
}
