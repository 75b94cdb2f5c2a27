/** A function as the template describes it, with all values resolved. */
export interface FunctionSettings {
  readonly name: string;
  readonly functionArn: string;
  /** The unpacked bundle. */
  readonly directory: string;
  /** `file.export` */
  readonly handler: string;
  /** Seconds. */
  readonly timeout: number;
  /** MiB. */
  readonly memory: number;
  readonly environment: Readonly<Record<string, string>>;
  /** Processes at once, at most. */
  readonly concurrency: number;
  /** Every process gets a folder in this one. */
  readonly temporaryFolder: string;
  /** Descriptor of the open file that takes what the processes print. */
  readonly log: number;
}
