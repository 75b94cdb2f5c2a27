import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A CloudFormation value: plain JSON with intrinsic functions in it. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [name: string]: Value };

export type Properties = Readonly<Record<string, Value>>;

export interface Resource {
  readonly Type: string;
  readonly Properties?: Properties;
  readonly Metadata?: Readonly<Record<string, Value>>;
}

export interface Template {
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Outputs?: Readonly<Record<string, { readonly Value: Value }>>;
}

/** A synthesized stack: its template, and where its bundles lie. */
export interface SynthesizedStack {
  readonly template: Template;
  /** Folder of a bundle by the S3 key that the template gives it. */
  readonly assetFolder: (s3Key: string) => string;
}

interface Manifest {
  readonly artifacts: Readonly<
    Record<string, { readonly type: string; readonly properties?: { readonly templateFile?: string } }>
  >;
}

interface Assets {
  readonly files: Readonly<Record<string, { readonly source: { readonly path: string } }>>;
}

/** Reads the one stack of a cloud assembly. Throws where there is none or more than one. */
export function readStack(assembly: string): SynthesizedStack {
  const { artifacts } = readJson<Manifest>(assembly, 'manifest.json');
  const stacks = Object.entries(artifacts).filter(([, { type }]) => type === 'aws:cloudformation:stack');
  const [name, stack] = stacks[0] ?? [];
  if (stacks.length !== 1 || !stack?.properties?.templateFile) {
    throw new Error(`expected one stack in ${assembly}, found ${stacks.length}`);
  }
  const { files } = readJson<Assets>(assembly, `${name}.assets.json`);
  return {
    template: readJson<Template>(assembly, stack.properties.templateFile),
    assetFolder: (s3Key) => {
      const asset = files[s3Key.replace(/\.zip$/, '')];
      if (!asset) throw new Error(`no asset for ${s3Key}`);
      return resolve(assembly, asset.source.path);
    },
  };
}

/** The resources of a type by logical id. */
export function resourcesOf(template: Template, ...types: readonly string[]): [string, Properties][] {
  return Object.entries(template.Resources)
    .filter(([, { Type }]) => types.includes(Type))
    .map(([id, { Properties = {} }]) => [id, Properties]);
}

function readJson<T>(folder: string, file: string): T {
  return JSON.parse(readFileSync(join(folder, file), 'utf8'));
}
