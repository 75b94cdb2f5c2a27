import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { targets } from './targets.ts';

const folder = join(import.meta.dirname, 'cases');

/** What once went wrong, as `npm run fuzz` found it: `TARGET-DIGEST.EXTENSION`. */
test.each(readdirSync(folder).filter((file) => !file.startsWith('.')))('%s', async (file) => {
  const target = targets.find(
    ({ name }) => file.startsWith(`${name}-`) && /^\w{8}\./.test(file.slice(name.length + 1)),
  );
  await expect(target?.attempt(readFileSync(join(folder, file)))).resolves.toBeUndefined();
  expect(target).toBeDefined();
});
