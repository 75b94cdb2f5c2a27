import { ExecutionEnvironment } from './execution-environment.ts';
import { FunctionError } from './function-error.ts';
import type { FunctionSettings } from './function-settings.ts';
import type { RuntimeApi } from './runtime-api.ts';

/** Milliseconds that an idle process is kept. */
const IDLE_LIMIT = 20_000;

interface Waiting {
  readonly event: string;
  readonly resolve: (payload: string) => void;
  readonly reject: (error: unknown) => void;
}

/** A function with as many processes as its load needs, up to its concurrency; further runs wait in line. */
export class LocalFunction {
  readonly settings: FunctionSettings;
  readonly #api: RuntimeApi;
  readonly #alive = new Set<ExecutionEnvironment>();
  /** The most recently used one last, so that the others come to their idle limit. */
  readonly #idle = new Map<ExecutionEnvironment, NodeJS.Timeout>();
  readonly #line: Waiting[] = [];
  #running = 0;
  #closed = false;

  constructor(api: RuntimeApi, settings: FunctionSettings) {
    this.#api = api;
    this.settings = settings;
  }

  /** Runs and waiting runs. */
  get load(): number {
    return this.#running + this.#line.length;
  }

  /** Ids of the processes that are alive. */
  get processIds(): readonly number[] {
    return [...this.#alive].flatMap(({ pid }) => pid ?? []);
  }

  /** Runs the function once on an event (JSON) and returns its result (JSON). Throws `FunctionError`. */
  invoke(event: string): Promise<string> {
    if (this.#closed) return Promise.reject(new FunctionError('the function is closed'));
    return new Promise((resolve, reject) => {
      this.#line.push({ event, resolve, reject });
      this.#next();
    });
  }

  /** Kills every process; runs in progress fail. */
  close(): void {
    this.#closed = true;
    for (const timer of this.#idle.values()) clearTimeout(timer);
    for (const environment of this.#alive) environment.kill();
    for (const { reject } of this.#line.splice(0)) reject(new FunctionError('the function is closed'));
  }

  #next(): void {
    if (this.#closed || this.#running >= this.settings.concurrency) return;
    const waiting = this.#line.shift();
    if (!waiting) return;
    this.#running += 1;
    const environment = this.#takeIdle() ?? this.#spawn();
    // Let go of before the caller hears of it, who may come at once with another event.
    const release = () => {
      this.#running -= 1;
      if (this.#alive.has(environment)) this.#keep(environment);
    };
    environment.run(waiting.event).then(
      (payload) => {
        release();
        waiting.resolve(payload);
        this.#next();
      },
      (error: unknown) => {
        release();
        waiting.reject(error);
        this.#next();
      },
    );
  }

  #spawn(): ExecutionEnvironment {
    const environment = new ExecutionEnvironment(this.#api, this.settings, () => {
      this.#alive.delete(environment);
      clearTimeout(this.#idle.get(environment));
      this.#idle.delete(environment);
    });
    this.#alive.add(environment);
    return environment;
  }

  #takeIdle(): ExecutionEnvironment | undefined {
    const environment = [...this.#idle.keys()].at(-1);
    if (!environment) return undefined;
    clearTimeout(this.#idle.get(environment));
    this.#idle.delete(environment);
    return environment;
  }

  #keep(environment: ExecutionEnvironment): void {
    this.#idle.set(
      environment,
      setTimeout(() => environment.kill(), IDLE_LIMIT),
    );
  }
}
