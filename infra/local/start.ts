import { setTimeout as sleep } from 'node:timers/promises';
import { buildAssembly } from './build-assembly.ts';
import { publishFolder } from './publish/publish-folder.ts';
import { Refused } from './refused.ts';
import { readSettings, type Settings } from './settings.ts';
import { type LocalStack, startStack } from './stack/start-stack.ts';

/** Starts the local stack, publishes a folder, and serves until it is stopped. Returns the exit code. */
async function start(settings: Settings): Promise<number> {
  const assembly = buildAssembly();
  const report = (line: string) => console.error(line);
  const stack = await startStack({ ...settings, assembly, report });
  const stopped = new Promise<number>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve(0));
  });
  try {
    // Answered by the portal's own function, so that the first reader need not wait for it.
    await fetch(`${stack.portalUrl}/health`);
    console.log(`desk  ${stack.deskUrl}`);
    console.log(`s3    ${stack.s3Url}`);
    console.log(`ready ${stack.portalUrl}`);
    const work = publish(settings, stack);
    return await Promise.race([stopped, settings.once ? work : work.then(() => stopped)]);
  } finally {
    await stack.close();
  }
}

async function publish(settings: Settings, stack: LocalStack): Promise<number> {
  const counts = await publishFolder(settings.folder, stack, process.stdout);
  console.log(
    Object.entries(counts)
      .map(([status, count]) => `${count} ${status}`)
      .join(', ') || 'nothing to publish',
  );
  while (settings.once && !(await stack.isIdle())) await sleep(50);
  return counts.rejected ? 1 : 0;
}

try {
  process.exitCode = await start(readSettings(process.argv.slice(2), process.env));
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
