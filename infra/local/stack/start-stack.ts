import { join } from 'node:path';
import { deploymentOf } from '../cloudformation/deployment.ts';
import { localScope, region } from '../cloudformation/local-scope.ts';
import { readStack } from '../cloudformation/template.ts';
import { takeDataFolder } from '../data-folder.ts';
import { serveOrigin } from '../edge/serve-origin.ts';
import { RuntimeApi } from '../lambda/runtime-api.ts';
import { startQueueServer } from '../queues/queue-server.ts';
import { createS3Endpoint } from '../s3/endpoint.ts';
import { startTableServer } from '../tables.ts';
import { deployBuckets } from './deploy-buckets.ts';
import { deployEventSources } from './deploy-event-sources.ts';
import { deployFunctions } from './deploy-functions.ts';
import { deployQueues } from './deploy-queues.ts';
import { deploySchedules } from './deploy-schedules.ts';
import { deployTables } from './deploy-tables.ts';
import { deployWeb } from './deploy-web.ts';
import { describeStack } from './describe-stack.ts';
import { invokerOf } from './invoker.ts';
import { listen, refuseTaken } from './listen.ts';

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
  /** Ids of the processes of functions. */
  processIds(): readonly number[];
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

async function start(
  options: StackOptions,
  onClose: (closer: () => unknown) => void,
): Promise<Omit<LocalStack, 'close'>> {
  const stack = readStack(options.assembly);
  const folder = takeDataFolder(options.data);
  onClose(() => folder.release());

  const queues = await startQueueServer(region);
  onClose(() => queues.close());
  const tables = await startTableServer(folder.tables, region);
  onClose(() => tables.close());
  const scope = localScope(stack.template, queues.endpoint);
  const deployment = deploymentOf(stack, scope);
  const queueUrls = new Map(deployment.resources('AWS::SQS::Queue').map(({ arn, ref }) => [arn, ref]));
  const s3 = await createS3Endpoint({
    directory: folder.objects,
    region,
    notify: async (target, event) => {
      const QueueUrl = queueUrls.get(target);
      if (QueueUrl) await queues.call('SendMessage', { QueueUrl, MessageBody: JSON.stringify(event) });
    },
  });
  onClose(() => s3.close());
  await deployQueues(deployment, queues);
  await deployTables(deployment, tables);
  deployBuckets(deployment, s3);
  const s3Port = await refuseTaken(options.s3Port, 's3-port', () => s3.listen(options.s3Port));
  const s3Url = `http://127.0.0.1:${s3Port}`;

  const api = new RuntimeApi();
  await api.listen();
  onClose(() => api.close());
  const endpoints = { s3: s3Url, sqs: queues.endpoint, dynamodb: tables.endpoint };
  const functions = deployFunctions(deployment, folder, api, endpoints);
  let closing = false;
  const logs = join(options.data, 'logs');
  const invoker = invokerOf(functions, (line) => closing || options.report(`${line} (see ${logs})`));
  onClose(() => {
    for (const local of invoker.functions) local.close();
  });

  const web = deployWeb(deployment, invoker, s3Url);
  const serve = async (
    origin: (typeof web.distributions)[number] | undefined,
    port: number,
    flag: string,
  ) => {
    if (!origin) throw new Error(`the template has nothing to serve at --${flag}`);
    const server = serveOrigin(origin);
    onClose(() => {
      server.close();
      server.closeAllConnections();
    });
    return `http://127.0.0.1:${await listen(server, port, flag)}`;
  };
  const portalUrl = await serve(web.distributions[0], options.port, 'port');
  const deskUrl = await serve(web.functionUrls[0], options.deskPort, 'desk-port');

  onClose(describeStack(options.data, deployment.outputs, endpoints));
  const pollers = deployEventSources(deployment, queues, invoker);
  const schedules = deploySchedules(deployment, invoker);
  onClose(() => {
    closing = true;
    schedules.stop();
    for (const poller of pollers) poller.stop();
  });
  return {
    s3Url,
    portalUrl,
    deskUrl,
    outputs: deployment.outputs,
    async isIdle() {
      const depths = Object.values(await queues.depths());
      const loads = invoker.functions.map(({ load }) => load);
      return [...depths, ...loads].every((count) => count === 0);
    },
    processIds: () => invoker.functions.flatMap(({ processIds }) => processIds),
  };
}
