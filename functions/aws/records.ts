import {
  BatchGetItemCommand,
  type BatchGetItemCommandOutput,
  GetItemCommand,
  QueryCommand,
  ScanCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { Records } from '../publishing/ports.ts';
import { dynamodb } from './clients.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { createLeases } from './leases.ts';
import { type Item, imagePk, recordOf } from './record-item.ts';

/** DynamoDB gives no more items in one call. */
const batch = 100;

/** The records in a DynamoDB table with the partition key `pk` and the index `byStatus` (`status`, `updatedAt`). */
export function createRecords(TableName: string, now: () => number = Date.now): Records {
  const byPk = (pk: string) => ({ TableName, Key: { pk: { S: pk } } });
  return {
    async get(id) {
      const { Item } = await dynamodb.send(new GetItemCommand({ ...byPk(id), ConsistentRead: true }));
      return Item && recordOf(Item);
    },
    async getMany(ids) {
      const items: Item[] = [];
      for (let start = 0; start < ids.length; start += batch) {
        const Keys = ids.slice(start, start + batch).map((id) => ({ pk: { S: id } }));
        items.push(...(await getBatch(TableName, Keys)));
      }
      return new Map(items.map(recordOf).map((record) => [record.id, record]));
    },
    ...createLeases(TableName, now),
    async byStatus(status, cursor, size = batch) {
      const start = decodeCursor(cursor);
      const { Items = [], LastEvaluatedKey } = await dynamodb.send(
        new QueryCommand({
          TableName,
          IndexName: 'byStatus',
          KeyConditionExpression: '#status = :status',
          ExpressionAttributeNames: { '#status': 'status' },
          ExpressionAttributeValues: { ':status': { S: status } },
          ScanIndexForward: false,
          Limit: size,
          ...(start && { ExclusiveStartKey: start }),
        }),
      );
      const records = Items.map(recordOf);
      return LastEvaluatedKey ? { records, cursor: encodeCursor(LastEvaluatedKey) } : { records };
    },
    async *all() {
      let ExclusiveStartKey: Item | undefined;
      do {
        const page = await dynamodb.send(
          new ScanCommand({
            TableName,
            ConsistentRead: true,
            ...(ExclusiveStartKey && { ExclusiveStartKey }),
          }),
        );
        for (const item of page.Items ?? []) if (item.status) yield recordOf(item);
        ExclusiveStartKey = page.LastEvaluatedKey;
      } while (ExclusiveStartKey);
    },
    async noteUse(imageKey, reportKey) {
      await dynamodb.send(
        new UpdateItemCommand({
          ...byPk(imagePk(imageKey)),
          UpdateExpression: 'ADD reports :report',
          ExpressionAttributeValues: { ':report': { SS: [reportKey] } },
        }),
      );
    },
    async usesOf(imageKey) {
      const read = new GetItemCommand({ ...byPk(imagePk(imageKey)), ConsistentRead: true });
      return (await dynamodb.send(read)).Item?.reports?.SS ?? [];
    },
  };
}

async function getBatch(table: string, keys: Item[]): Promise<Item[]> {
  const items: Item[] = [];
  let Keys: Item[] | undefined = keys;
  while (Keys && Keys.length > 0) {
    const answer: BatchGetItemCommandOutput = await dynamodb.send(
      new BatchGetItemCommand({ RequestItems: { [table]: { Keys, ConsistentRead: true } } }),
    );
    items.push(...(answer.Responses?.[table] ?? []));
    Keys = answer.UnprocessedKeys?.[table]?.Keys;
  }
  return items;
}
