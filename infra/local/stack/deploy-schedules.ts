import type { Deployment } from '../cloudformation/deployment.ts';
import { periodOf, startSchedules } from '../schedule.ts';
import type { Invoker } from './invoker.ts';

interface RuleProperties {
  readonly ScheduleExpression: string;
  readonly State: string;
  readonly Targets: readonly { readonly Arn: string; readonly Input?: string }[];
}

/** Starts the rules that run by time. */
export function deploySchedules(deployment: Deployment, { invoke }: Invoker): { stop(): void } {
  const rules = deployment.resources<RuleProperties>('AWS::Events::Rule');
  const scheduled = rules.flatMap(({ properties }) => {
    const { ScheduleExpression, State, Targets = [] } = properties;
    if (!ScheduleExpression || State === 'DISABLED') return [];
    const period = periodOf(ScheduleExpression);
    return Targets.map(({ Arn, Input = '{}' }) => ({
      period,
      functionArn: Arn,
      run: () => {
        // Reported by the invoker; the next run makes up for it.
        invoke(Arn, Input).catch(() => undefined);
      },
    }));
  });
  return startSchedules(scheduled);
}
