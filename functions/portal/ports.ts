import type { Archive, Library, Records } from '../publishing/ports.ts';
import type { SearchIndex } from '../search/types.ts';

/** What the public portal reads. It writes nothing. */
export interface PortalPorts {
  readonly records: Pick<Records, 'get' | 'getMany'>;
  readonly library: Pick<Library, 'head' | 'get'>;
  readonly archive: Pick<Archive, 'getRevision' | 'linkRevision' | 'getPicture'>;
  readonly index: SearchIndex;
  /** Told of everything that ends in a 500. */
  readonly failed: (error: unknown) => void;
}
