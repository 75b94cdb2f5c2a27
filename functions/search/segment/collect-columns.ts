import { type Columns, type FacetValue, noDay } from './schema.ts';

/** What one report adds to the columns. */
export interface ColumnEntry {
  /** Count of positions, and of those that title and number take. */
  readonly length: number;
  readonly head: number;
  readonly day: number;
  readonly year: number;
  readonly changed: number;
  readonly kind: number;
  readonly type?: FacetValue | undefined;
  readonly issuer?: FacetValue | undefined;
}

/** Columns in the making. */
export interface ColumnCollector {
  /** First position of the next report. */
  readonly position: number;
  /** Number of the next report. */
  readonly count: number;
  add(entry: ColumnEntry): void;
  columns(): Columns;
}

/** Collects the columns of a segment, report by report. */
export function collectColumns(): ColumnCollector {
  const entries: ColumnEntry[] = [];
  const starts: number[] = [0];
  const types = numberValues();
  const issuers = numberValues();
  const typeNumbers: number[] = [];
  const issuerNumbers: number[] = [];
  return {
    get position() {
      return starts[starts.length - 1]!;
    },
    get count() {
      return entries.length;
    },
    add(entry) {
      entries.push(entry);
      starts.push(starts[starts.length - 1]! + entry.length);
      typeNumbers.push(types.numberOf(entry.type));
      issuerNumbers.push(issuers.numberOf(entry.issuer));
    },
    columns() {
      const order = entries.map(({ day, changed }) => newness(day, changed));
      return {
        starts: Uint32Array.from(starts),
        heads: Uint32Array.from(entries, (entry, i) => starts[i]! + entry.head),
        days: Int32Array.from(entries, (entry) => entry.day),
        years: Uint16Array.from(entries, (entry) => entry.year),
        changed: Float64Array.from(entries, (entry) => entry.changed),
        kinds: Uint8Array.from(entries, (entry) => entry.kind),
        types: Uint32Array.from(typeNumbers),
        issuers: Uint32Array.from(issuerNumbers),
        newest: Uint32Array.from(order.keys()).sort((a, b) => order[b]! - order[a]! || b - a),
        typeValues: types.values,
        issuerValues: issuers.values,
      };
    },
  };
}

/** Sorts reports by their own date, or else by the day they last changed, then by the time of that. */
export function newness(day: number, changed: number): number {
  const seconds = Math.floor(changed / 1000);
  return (day === noDay ? Math.floor(seconds / 86_400) : day) * 2 ** 32 + seconds;
}

function numberValues() {
  const values: FacetValue[] = [];
  const numbers = new Map<string, number>();
  return {
    values,
    numberOf(value: FacetValue | undefined): number {
      if (!value) return 0;
      const known = numbers.get(value.key);
      if (known) return known;
      numbers.set(value.key, values.push(value));
      return values.length;
    },
  };
}
