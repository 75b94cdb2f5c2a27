import type { Records, Uploads } from '../publishing/ports.ts';

/** What the desk reads. It writes nothing. */
export interface DeskPorts {
  readonly records: Pick<Records, 'get' | 'byStatus'>;
  readonly uploads: Pick<Uploads, 'head'>;
  /** Told of everything that ends in a 500. */
  readonly failed: (error: unknown) => void;
}
