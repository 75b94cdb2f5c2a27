import type { ReportRecord } from '../../publishing/record.ts';
import type { HttpRequest, HttpResponse } from '../http/http.ts';
import { htmlResponse, revalidated } from '../http/responses.ts';
import { viewOf } from '../markup/view.ts';
import { messagePage } from '../pages/message-page.ts';
import { tombstonePage } from '../pages/tombstone-page.ts';
import { isPublic } from '../reports/public-report.ts';

/** The answer where a report is not there to be had: a tombstone (410) where it was withdrawn, 404 otherwise. */
export function missingReport(request: HttpRequest, record: ReportRecord | undefined): HttpResponse {
  const view = viewOf(request);
  if (!isPublic(record)) return htmlResponse(messagePage(view, 404), revalidated, 404);
  return htmlResponse(tombstonePage(view, record), revalidated, 410);
}
