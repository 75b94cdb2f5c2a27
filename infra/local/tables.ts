import type { AddressInfo } from 'node:net';
import { CreateTableCommand, type CreateTableCommandInput, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';

/** DynamoDB on this machine, kept in a folder. */
export interface TableServer {
  readonly endpoint: string;
  /** Creates a table unless it is there already. */
  createTable(table: CreateTableCommandInput): Promise<void>;
  close(): Promise<void>;
}

/** Starts DynamoDB on 127.0.0.1. */
export async function startTableServer(folder: string, region: string): Promise<TableServer> {
  const server = dynalite({ path: folder, createTableMs: 0 });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = new DynamoDBClient({
    endpoint,
    region,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  return {
    endpoint,
    async createTable(table) {
      await client.send(new CreateTableCommand(table)).catch((error: Error) => {
        if (error.name !== 'ResourceInUseException') throw error;
      });
      client.destroy();
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
