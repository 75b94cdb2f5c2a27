import { join } from 'node:path';

/** Where the synthesized app is written: templates, bundles and what ties them together. */
export const assemblyDirectory = join(import.meta.dirname, '../.build/cdk.out');
