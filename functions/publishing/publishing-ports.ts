import type { Archive, Clock, IndexQueue, Library, PublishQueue, Records, Uploads } from './ports.ts';
import type { Renderer } from './renderer.ts';

/** All that publishing one report touches. */
export interface PublishingPorts {
  readonly uploads: Uploads;
  readonly library: Library;
  readonly archive: Archive;
  readonly records: Records;
  readonly publishQueue: PublishQueue;
  readonly indexQueue: IndexQueue;
  readonly renderer: Renderer;
  readonly clock: Clock;
}
