import { createProgress } from './operations/progress.ts';
import { readOptions } from './operations/read-options.ts';
import { stackEnvironment } from './operations/stack-environment.ts';

// The operator's commands: `npm run redrive|reconcile|reindex|export|import -- [FOLDER] [--stack NAME] [--dry-run]`.
const [command = '', ...args] = process.argv.slice(2);

type Ports = ReturnType<typeof import('./aws/operator-ports.ts')['operatorPorts']>;

/** One line that sums up what was done. */
type Command = (ports: Ports, options: ReturnType<typeof readOptions>) => Promise<string>;

const commands: Readonly<Record<string, Command>> = {
  async redrive(ports, { dryRun }) {
    const { redrive } = await import('./operations/redrive.ts');
    const count = await redrive(ports, dryRun, console.log);
    return `${count} uploads ${dryRun ? 'failed repeatedly' : 'sent through again'}`;
  },
  async reconcile(ports, { dryRun }) {
    const { reconcile } = await import('./operations/reconcile.ts');
    const { publish, index } = await reconcile(ports, dryRun, console.log);
    return `${publish} to publish, ${index} to index${dryRun ? '' : ': enqueued'}`;
  },
  async reindex(ports) {
    const { allChanges } = await import('./operations/all-changes.ts');
    const progress = createProgress('reports', process.stdout);
    await ports.rebuildIndex(allChanges(ports, () => progress.tick()));
    return 'the index was built anew';
  },
  async export(ports, { positionals }) {
    const { exportLibrary } = await import('./operations/export-library.ts');
    const folder = folderOf(positionals);
    const progress = createProgress('reports', process.stdout);
    await exportLibrary(folder, ports, () => progress.tick());
    return `exported to ${folder}`;
  },
  async import(ports, { positionals }) {
    const { importLibrary } = await import('./operations/import-library.ts');
    const progress = createProgress('reports', process.stdout);
    const counts = { imported: 0, kept: 0 };
    await importLibrary(folderOf(positionals), ports, (outcome) => {
      counts[outcome]++;
      progress.tick();
    });
    return `${counts.imported} imported, ${counts.kept} were there already`;
  },
};

function folderOf([folder]: readonly string[]): string {
  if (!folder) throw new Error('name a folder');
  return folder;
}

try {
  const run = commands[command];
  if (!run) throw new Error(`commands: ${Object.keys(commands).join(', ')}`);
  const options = readOptions(args, process.env);
  // Clients read their endpoints when they load: the variables come first.
  Object.assign(process.env, await stackEnvironment(options.stack, options.data));
  const { operatorPorts } = await import('./aws/operator-ports.ts');
  const ports = operatorPorts(process.env);
  console.log(await run(ports, options).finally(ports.close));
} catch (error) {
  console.error(`${command}: ${(error as Error).message}`);
  process.exitCode = 1;
}
