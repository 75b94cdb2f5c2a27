import { relative } from 'node:path';
import { assemblyDirectory } from './assembly-directory.ts';
import { gazetteApp } from './gazette-app.ts';

const assembly = gazetteApp({ outdir: assemblyDirectory }).synth();
for (const stack of assembly.stacks) {
  console.log(`template ${relative(process.cwd(), stack.templateFullPath)}`);
}
