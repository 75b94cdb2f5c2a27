/** Minutes that Vietnam is ahead of UTC. */
const vietnam = 7 * 60;

/**
 * The ISO 8601 day of a point in time: as written where it has an offset or none, in Vietnam where it is in UTC.
 * Also of `27/02/2026 15:42` and `27-02-2026`. Undefined for what is no day.
 */
export function dayOf(value: string): string | undefined {
  const text = value.trim();
  const utc = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isFinite(utc)) return new Date(utc + vietnam * 60_000).toISOString().slice(0, 10);
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text);
  if (iso) return checked(iso[1], iso[2], iso[3]);
  const local = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/.exec(text);
  return local ? checked(local[3], local[2], local[1]) : undefined;
}

function checked(year = '', month = '', day = ''): string | undefined {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(iso) ? iso : undefined;
}
