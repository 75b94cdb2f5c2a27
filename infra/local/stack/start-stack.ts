import { readStack } from '../cloudformation/template.ts';
import { takeDataFolder } from '../data-folder.ts';
import type { Origin } from '../edge/origin.ts';
import { serveOrigin } from '../edge/serve-origin.ts';
import { RuntimeApi } from '../lambda/runtime-api.ts';
import { deployEventSources } from './deploy-event-sources.ts';
import { deployFunctions } from './deploy-functions.ts';
import { deploySchedules } from './deploy-schedules.ts';
import { deployWeb } from './deploy-web.ts';
import { describeStack } from './describe-stack.ts';
import { invokerOf } from './invoker.ts';
import { listen } from './listen.ts';
import { type OnClose, startServices } from './start-services.ts';

/** Ports of 127.0.0.1; 0 takes any that is free. */
export interface Ports {
  /** Of the first distribution. */
  readonly port: number;
  /** Of the first Function URL that stands behind no distribution. */
  readonly deskPort: number;
  readonly s3Port: number;
}

export interface StackOptions extends Ports {
  /** Cloud assembly of the app. */
  readonly assembly: string;
  /** Where everything is kept. */
  readonly data: string;
  /** Takes a line about a run that failed. */
  readonly report: (line: string) => void;
}

/** A stack that runs on this machine. */
export interface LocalStack {
  readonly s3Url: string;
  readonly portalUrl: string;
  readonly deskUrl: string;
  /** The outputs of the template. */
  readonly outputs: Readonly<Record<string, string>>;
  /** Whether no message is left in any queue and no function runs. */
  isIdle(): Promise<boolean>;
  /** Ends every process and closes every server. */
  close(): Promise<void>;
}

/** Starts what the template of an assembly describes. Throws `Refused` where ports or folder are taken. */
export async function startStack(options: StackOptions): Promise<LocalStack> {
  const closers: (() => unknown)[] = [];
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    return { ...(await start(options, (closer) => closers.push(closer))), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function start(options: StackOptions, onClose: OnClose): Promise<Omit<LocalStack, 'close'>> {
  const stack = readStack(options.assembly);
  const folder = takeDataFolder(options.data);
  onClose(() => folder.release());
  const { deployment, queues, endpoints } = await startServices(stack, folder, options.s3Port, onClose);

  const api = new RuntimeApi();
  await api.listen();
  onClose(() => api.close());
  let closing = false;
  const report = (line: string) => closing || options.report(`${line} (see ${folder.logs})`);
  const invoker = invokerOf(deployFunctions(deployment, folder, api, endpoints), report);
  onClose(() => {
    for (const local of invoker.functions) local.close();
  });

  const { distributions, functionUrls } = deployWeb(deployment, invoker, endpoints.s3);
  const portalUrl = await serve(distributions[0], options.port, 'port', onClose);
  const deskUrl = await serve(functionUrls[0], options.deskPort, 'desk-port', onClose);

  onClose(describeStack(options.data, deployment.outputs, endpoints));
  const pollers = deployEventSources(deployment, queues, invoker);
  const schedules = deploySchedules(deployment, invoker);
  onClose(() => {
    closing = true;
    schedules.stop();
    for (const poller of pollers) poller.stop();
  });
  return {
    s3Url: endpoints.s3,
    portalUrl,
    deskUrl,
    outputs: deployment.outputs,
    async isIdle() {
      const depths = Object.values(await queues.depths());
      const loads = invoker.functions.map(({ load }) => load);
      return [...depths, ...loads].every((count) => count === 0);
    },
  };
}

/** Serves an origin on a port of 127.0.0.1 and returns its address. */
async function serve(
  origin: Origin | undefined,
  port: number,
  flag: string,
  onClose: OnClose,
): Promise<string> {
  if (!origin) throw new Error(`the template has nothing to serve at --${flag}`);
  const server = serveOrigin(origin);
  onClose(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${await listen(server, port, flag)}`;
}
