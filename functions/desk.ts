import { Logger } from '@aws-lambda-powertools/logger';
import { createRecords } from './aws/records.ts';
import { createUploads } from './aws/uploads.ts';
import { handleDesk } from './desk/handle-desk.ts';
import { readEnvironment } from './environment.ts';
import { serveFunctionUrl } from './portal/http/function-url.ts';

const environment = readEnvironment('desk', process.env);
const logger = new Logger({ serviceName: 'desk' });
const ports = {
  records: createRecords(environment.RECORDS_TABLE),
  uploads: createUploads(environment.REPORTS_BUCKET),
  failed: (error: unknown) => logger.error('A request failed', error as Error),
};

/** Answers those who upload: what became of each upload, and why. */
export const handler = serveFunctionUrl((request) => handleDesk(request, ports));
