import { Rejected } from '../../document/rejected.ts';
import type { Report } from '../../document/types.ts';
import { findIdentityNumbers } from './find-identity-numbers.ts';
import { findSecrecyStamp } from './find-secrecy-stamp.ts';

/**
 * Keeps from the public what must not be there: throws `Rejected('secrecy-stamp')` for a document that bears
 * a stamp, and warns of citizens' identity numbers.
 */
export function checkDisclosure(report: Report): Report {
  const stamp = findSecrecyStamp(report);
  if (stamp) throw new Rejected('secrecy-stamp', { stamp });
  const count = findIdentityNumbers(report);
  if (count === 0) return report;
  const warning = {
    code: 'identity-number',
    vi: `Văn bản có ${count} số định danh cá nhân (CCCD). Hãy kiểm tra trước khi công bố rộng rãi.`,
    en: `The text holds ${count} citizen identity number(s). Check whether they may be public.`,
  };
  return { ...report, warnings: [...report.warnings, warning] };
}
