import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Refused } from '../refused.ts';

/** Listens on 127.0.0.1 and returns the port. Throws `Refused` where another process has it. */
export async function listen(server: Server, port: number, what: string): Promise<number> {
  return refuseTaken(port, what, async () => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  });
}

/** Runs what listens on a port, and throws `Refused` where another process has it. */
export async function refuseTaken<T>(port: number, what: string, start: () => Promise<T>): Promise<T> {
  try {
    return await start();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new Refused(`port ${port} is in use, by another start perhaps; choose another with --${what}`);
  }
}
