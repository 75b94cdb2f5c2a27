import { changeOf } from '../publishing/index-reports.ts';
import type { Archive, Records } from '../publishing/ports.ts';
import type { IndexChange } from '../search/types.ts';

/** What the index should say of every report there is, from the records and the texts in the archive. */
export async function* allChanges(
  ports: { readonly records: Records; readonly archive: Archive },
  tick: () => void,
): AsyncGenerator<IndexChange> {
  for await (const record of ports.records.all()) {
    const change = await changeOf(record, ports.archive);
    if (change) yield change;
    tick();
  }
}
