import type { PublishQueue, Records } from '../publishing/ports.ts';

/** Sends every upload that failed repeatedly through the pipeline again. Returns how many there were. */
export async function redrive(
  ports: { readonly records: Records; readonly publishQueue: PublishQueue },
  dryRun: boolean,
  tell: (line: string) => void,
): Promise<number> {
  let count = 0;
  let cursor: string | undefined;
  do {
    const page = await ports.records.byStatus('rejected', cursor);
    const keys = page.records
      .filter(({ reason }) => reason?.code === 'failed-repeatedly')
      .map(({ key }) => key);
    for (const key of keys) tell(key);
    if (!dryRun && keys.length > 0) await ports.publishQueue.send(keys);
    count += keys.length;
    cursor = page.cursor;
  } while (cursor);
  return count;
}
