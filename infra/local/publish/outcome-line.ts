import type { Outcome } from './follow-uploads.ts';

/** One line about an outcome. `milliseconds` is absent for a report that was there already. */
export function outcomeLine(outcome: Outcome, milliseconds: number | undefined, portalUrl: string): string {
  const { key, status, reason, pages, pdf } = outcome;
  if (status === 'published') {
    const counted = `${pages} ${pages === 1 ? 'page' : 'pages'}`;
    const time = milliseconds === undefined ? 'unchanged' : `${milliseconds} ms`;
    return `published  ${key}  ${counted}  ${time}  ${portalUrl}${pdf}`;
  }
  const where = reason?.path ? ` (${reason.path})` : '';
  return `${status}: ${key}: ${reason ? `${reason.code}: ${reason.en}${where}` : 'no reason given'}`;
}
