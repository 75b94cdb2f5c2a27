import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const jar = fileURLToPath(import.meta.resolve('@opendataloader/pdf')).replace(
  /node_modules.*$/,
  'node_modules/@opendataloader/pdf/lib/opendataloader-pdf-cli.jar',
);

/** A rule that a file breaks; `clause` is the standard's, with veraPDF's number of the test. */
export interface Failure {
  readonly file: string;
  /** `2a` for PDF/A-2a, `ua1` for PDF/UA-1. */
  readonly flavour: string;
  readonly clause: string;
  readonly message: string;
}

/** What keeps veraPDF from running here; nothing where it can. */
export function missingForValidation(): string | undefined {
  if (spawnSync('java', ['-version']).status !== 0) return 'Java 17 is not installed';
  if (!existsSync(jar)) return '@opendataloader/pdf, which holds veraPDF, is not installed';
  if (bindings().length === 0) return 'JAXB is not installed (Debian: libjaxb-java)';
  return undefined;
}

/** Asks veraPDF for its verdict on each file, in one process; returns what fails. */
export function validate(files: readonly string[]): Failure[] {
  const source = fileURLToPath(new URL('Validate.java', import.meta.url));
  const output = execFileSync('java', ['-Xmx2g', '-cp', [jar, ...bindings()].join(':'), source], {
    input: files.map((file) => `${file}\n`).join(''),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const verdicts = output
    .split('\n')
    .filter((line) => line)
    .map((line) => line.split('\t'));
  const unanswered = files.filter((file) => verdicts.filter((verdict) => verdict[4] === file).length < 2);
  if (unanswered.length > 0) throw new Error(`veraPDF gave no verdict on ${unanswered[0]}`);
  return verdicts
    .filter(([, verdict]) => verdict === 'fail')
    .map(([flavour = '', , clause = '', message = '', file = '']) => ({ file, flavour, clause, message }));
}

/** Profiles are read through JAXB, which left the JDK with Java 11. */
function bindings(): string[] {
  return ['jaxb-api', 'jaxb-runtime', 'jaxb-core', 'javax.activation'].flatMap((name) =>
    globSync(`/usr/share/java/${name}.jar`),
  );
}
