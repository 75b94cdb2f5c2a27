/**
 * What runs inside a function's process: loads the handler and asks the runtime API for work,
 * as the runtime of AWS Lambda does. Ends when the API or the process that started it is gone.
 */
import { Agent, request } from 'node:http';
import { join } from 'node:path';

interface Answer {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

type Handler = (event: unknown, context: object) => unknown;

const { AWS_LAMBDA_RUNTIME_API, AWS_LAMBDA_FUNCTION_NAME, LAMBDA_TASK_ROOT, _HANDLER } = process.env;
const agent = new Agent({ keepAlive: true });

/** One call of the runtime API. Without the API nobody waits for this process: it ends. */
function call(method: string, path: string, payload?: string): Promise<Answer> {
  return new Promise((resolve) => {
    const url = `http://${AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime/${path}`;
    const outgoing = request(url, { method, agent }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('error', () => process.exit(1));
      incoming.on('end', () =>
        resolve({ headers: incoming.headers, body: Buffer.concat(chunks).toString() }),
      );
    });
    outgoing.on('error', () => process.exit(1));
    outgoing.end(payload);
  });
}

function describe(error: unknown): string {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  return JSON.stringify({ errorType: name, errorMessage: message, stackTrace: stack?.split('\n') ?? [] });
}

async function loadHandler(): Promise<Handler> {
  const [file, name] = (_HANDLER ?? '').split('.');
  const module: Readonly<Record<string, unknown>> = await import(join(LAMBDA_TASK_ROOT ?? '', `${file}.mjs`));
  const handler = module[name ?? ''];
  if (typeof handler !== 'function') throw new Error(`${_HANDLER} is not a function`);
  return handler as Handler;
}

process.stdin.resume().once('close', () => process.exit(1));

let handler: Handler;
try {
  handler = await loadHandler();
} catch (error) {
  console.error(error);
  await call('POST', 'init/error', describe(error));
  process.exit(1);
}

for (;;) {
  const { headers, body } = await call('GET', 'invocation/next');
  const id = String(headers['lambda-runtime-aws-request-id']);
  const deadline = Number(headers['lambda-runtime-deadline-ms']);
  const context = {
    awsRequestId: id,
    functionName: AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: '$LATEST',
    invokedFunctionArn: headers['lambda-runtime-invoked-function-arn'],
    memoryLimitInMB: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
  try {
    const result = await handler(JSON.parse(body), context);
    await call('POST', `invocation/${id}/response`, JSON.stringify(result) ?? 'null');
  } catch (error) {
    console.error(error);
    await call('POST', `invocation/${id}/error`, describe(error));
  }
}
