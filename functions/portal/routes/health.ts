import { textResponse } from '../http/responses.ts';
import type { Route } from '../http/router.ts';

/** `/health`: says that requests arrive. */
export const health: Route<unknown> = {
  path: /^\/health$/,
  handle: () => textResponse('ok\n', 'no-store'),
};
