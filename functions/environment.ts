/**
 * The environment variables each function reads. The stack is typed by the same lists,
 * so a variable that is missing on either side does not compile.
 */
export const environmentOf = {
  'publish-report': [
    'REPORTS_BUCKET',
    'LIBRARY_BUCKET',
    'ARCHIVE_BUCKET',
    'RECORDS_TABLE',
    'PUBLISH_QUEUE_URL',
    'INDEX_QUEUE_URL',
  ],
  'index-report': ['ARCHIVE_BUCKET', 'RECORDS_TABLE'],
  portal: ['LIBRARY_BUCKET', 'ARCHIVE_BUCKET', 'RECORDS_TABLE'],
  desk: ['REPORTS_BUCKET', 'RECORDS_TABLE'],
  sweep: [
    'REPORTS_BUCKET',
    'LIBRARY_BUCKET',
    'ARCHIVE_BUCKET',
    'RECORDS_TABLE',
    'PUBLISH_QUEUE_URL',
    'INDEX_QUEUE_URL',
  ],
  bury: ['REPORTS_BUCKET', 'LIBRARY_BUCKET', 'ARCHIVE_BUCKET', 'RECORDS_TABLE', 'PUBLISH_QUEUE_URL'],
} as const satisfies Record<string, readonly string[]>;

/** Name of an entry in `functions/`. */
export type FunctionName = keyof typeof environmentOf;

/** The variables of one function, by name. */
export type Environment<F extends FunctionName> = Readonly<Record<(typeof environmentOf)[F][number], string>>;

/** Reads a function's variables, once per cold start. Throws where one is missing. */
export function readEnvironment<F extends FunctionName>(
  name: F,
  source: Readonly<Record<string, string | undefined>>,
): Environment<F> {
  const entries = environmentOf[name].map((variable) => {
    const value = source[variable];
    if (!value) throw new Error(`${name}: environment variable ${variable} is not set`);
    return [variable, value];
  });
  return Object.fromEntries(entries) as Environment<F>;
}
