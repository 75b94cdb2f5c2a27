import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { FunctionError } from './function-error.ts';
import type { FunctionSettings } from './function-settings.ts';
import type { Invocation, RuntimeApi, RuntimeListener } from './runtime-api.ts';

/** Lambda's own limit for loading a function, milliseconds; doubled for a machine that does much else. */
const START_LIMIT = 20_000;

interface Run {
  readonly requestId: string;
  readonly event: string;
  readonly resolve: (payload: string) => void;
  readonly reject: (error: FunctionError) => void;
}

/**
 * One process of a function with a temporary folder of its own. Runs one event at a time;
 * a run that outlasts the function's timeout is killed together with the process.
 */
export class ExecutionEnvironment implements RuntimeListener {
  readonly #settings: FunctionSettings;
  readonly #folder: string;
  readonly #process: ChildProcess;
  readonly #detach: () => void;
  readonly #onExit: () => void;
  #run: Run | undefined;
  #deliver: ((invocation: Invocation) => void) | undefined;
  #timer: NodeJS.Timeout | undefined;
  #death: string | undefined;

  constructor(api: RuntimeApi, settings: FunctionSettings, onExit: () => void) {
    this.#settings = settings;
    this.#onExit = onExit;
    this.#folder = join(settings.temporaryFolder, randomUUID());
    mkdirSync(this.#folder, { recursive: true });
    const { address, detach } = api.attach(this);
    this.#detach = detach;
    const args = [`--max-old-space-size=${settings.memory}`, join(import.meta.dirname, 'bootstrap.ts')];
    this.#process = spawn(process.execPath, args, {
      cwd: settings.directory,
      // Ctrl-C on our terminal is for us alone: we end our processes ourselves.
      detached: true,
      // The process ends when this pipe is closed, be it by our death.
      stdio: ['pipe', settings.log, settings.log],
      env: {
        ...settings.environment,
        AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(settings.memory),
        AWS_LAMBDA_FUNCTION_NAME: settings.name,
        AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
        AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
        AWS_LAMBDA_RUNTIME_API: address,
        LAMBDA_TASK_ROOT: settings.directory,
        TMPDIR: this.#folder,
        TZ: ':UTC',
        _HANDLER: settings.handler,
      },
    });
    this.#process.on('exit', (code, signal) => this.#exited(code, signal));
    this.#process.on('error', (error) => this.#exited(null, error.message));
  }

  /** Runs one event (JSON) and returns the result (JSON). Throws `FunctionError`. */
  run(event: string): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#run = { requestId: randomUUID(), event, resolve, reject };
      if (this.#deliver) this.#start();
      else this.#limit(START_LIMIT, `did not start within ${START_LIMIT / 1000} seconds`);
    });
  }

  kill(): void {
    this.#process.kill('SIGKILL');
  }

  /** Process id. */
  get pid(): number | undefined {
    return this.#process.pid;
  }

  ready(deliver: (invocation: Invocation) => void): void {
    this.#deliver = deliver;
    if (this.#run) this.#start();
  }

  succeeded(requestId: string, payload: string): void {
    this.#end(requestId)?.resolve(payload);
  }

  failed(requestId: string, error: string): void {
    this.#end(requestId)?.reject(FunctionError.of(error));
  }

  failedToStart(error: string): void {
    this.#death = FunctionError.of(error).message;
  }

  #start(): void {
    const { timeout, functionArn } = this.#settings;
    const deliver = this.#deliver!;
    const { requestId, event } = this.#run!;
    this.#deliver = undefined;
    this.#limit(timeout * 1000, `timed out after ${timeout} seconds`);
    deliver({ requestId, functionArn, event, deadline: Date.now() + timeout * 1000 });
  }

  #limit(milliseconds: number, death: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#death = death;
      this.kill();
    }, milliseconds);
  }

  #end(requestId: string): Run | undefined {
    if (this.#run?.requestId !== requestId) return undefined;
    clearTimeout(this.#timer);
    const run = this.#run;
    this.#run = undefined;
    return run;
  }

  #exited(code: number | null, signal: string | null): void {
    clearTimeout(this.#timer);
    this.#detach();
    rmSync(this.#folder, { recursive: true, force: true });
    this.#onExit();
    this.#run?.reject(new FunctionError(this.#death ?? `exited with ${signal ?? code}`));
    this.#run = undefined;
  }
}
