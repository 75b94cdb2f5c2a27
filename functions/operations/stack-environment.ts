import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Outputs of a stack by name, and the variables that lead an SDK to it. */
interface DescribedStack {
  readonly outputs: Readonly<Record<string, string>>;
  readonly environment: Readonly<Record<string, string>>;
}

/** Which output gives which variable of `environment.ts`. */
const variables: Readonly<Record<string, string>> = {
  ReportsBucket: 'REPORTS_BUCKET',
  LibraryBucket: 'LIBRARY_BUCKET',
  ArchiveBucket: 'ARCHIVE_BUCKET',
  RecordsTable: 'RECORDS_TABLE',
  PublishQueueUrl: 'PUBLISH_QUEUE_URL',
  IndexQueueUrl: 'INDEX_QUEUE_URL',
};

/**
 * The variables of the stack to operate on: `stack` names one in AWS (read from its outputs, with the operator's
 * own credentials); without it the local stack that runs on the data folder is meant.
 * Throws where neither is there.
 */
export async function stackEnvironment(
  stack: string | undefined,
  data: string,
): Promise<Readonly<Record<string, string>>> {
  const { outputs, environment } = stack ? await deployed(stack) : local(data);
  const named = Object.entries(variables).map(([output, variable]) => {
    const value = outputs[output];
    if (!value) throw new Error(`the stack has no output ${output}`);
    return [variable, value];
  });
  return { ...environment, ...Object.fromEntries(named) };
}

function local(data: string): DescribedStack {
  try {
    return JSON.parse(readFileSync(join(data, 'stack.json'), 'utf8')) as DescribedStack;
  } catch {
    throw new Error(
      `no local stack runs on ${data}: start it with npm start, or name one in AWS with --stack`,
    );
  }
}

async function deployed(StackName: string): Promise<DescribedStack> {
  const { CloudFormationClient, DescribeStacksCommand } = await import('@aws-sdk/client-cloudformation');
  const { Stacks } = await new CloudFormationClient({}).send(new DescribeStacksCommand({ StackName }));
  const outputs = (Stacks?.[0]?.Outputs ?? []).map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]);
  return { outputs: Object.fromEntries(outputs), environment: {} };
}
