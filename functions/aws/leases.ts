import { randomUUID } from 'node:crypto';
import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { LeaseLost, type Records } from '../publishing/ports.ts';
import { dynamodb } from './clients.ts';
import { itemOf, recordOf } from './record-item.ts';

/** Seconds a lease holds: longer than any function that takes one can run. */
const leaseSeconds = 75;

/** The part of the records that changes them: by conditional writes, under a lease. */
export function createLeases(
  TableName: string,
  now: () => number,
): Pick<Records, 'claim' | 'intend' | 'settle' | 'release' | 'forget'> {
  const byPk = (pk: string) => ({ TableName, Key: { pk: { S: pk } } });
  return {
    async claim(id, key) {
      const lease = { owner: randomUUID(), until: now() + leaseSeconds * 1000 };
      const claimed = await unlessRefused(
        dynamodb.send(
          new UpdateItemCommand({
            ...byPk(id),
            UpdateExpression:
              'SET leaseOwner = :owner, leaseUntil = :until, #key = :key, ' +
              '#status = if_not_exists(#status, :received), updatedAt = if_not_exists(updatedAt, :at)',
            ConditionExpression: 'attribute_not_exists(leaseUntil) OR leaseUntil < :now',
            ExpressionAttributeNames: { '#key': 'key', '#status': 'status' },
            ExpressionAttributeValues: {
              ':owner': { S: lease.owner },
              ':until': { N: String(lease.until) },
              ':now': { N: String(now()) },
              ':key': { S: key },
              ':received': { S: 'received' },
              ':at': { S: new Date(now()).toISOString() },
            },
            ReturnValues: 'ALL_NEW',
          }),
        ),
      );
      if (!claimed) return { held: false };
      const item = claimed.Attributes ?? {};
      return { held: true, lease, record: item.record || item.intents ? recordOf(item) : undefined };
    },
    async intend(id, intents, lease) {
      const { ConditionExpression, ExpressionAttributeValues } = ifOwner(lease.owner);
      const update = new UpdateItemCommand({
        ...byPk(id),
        UpdateExpression: 'SET intents = :intents',
        ConditionExpression,
        ExpressionAttributeValues: {
          ...ExpressionAttributeValues,
          ':intents': { S: JSON.stringify(intents) },
        },
      });
      if (!(await unlessRefused(dynamodb.send(update)))) throw new LeaseLost(id);
    },
    async settle(record, lease) {
      const put = new PutItemCommand({ TableName, Item: itemOf(record), ...ifOwner(lease.owner) });
      if (!(await unlessRefused(dynamodb.send(put)))) throw new LeaseLost(record.id);
    },
    async release(id, lease) {
      const UpdateExpression = 'REMOVE leaseOwner, leaseUntil';
      await unlessRefused(
        dynamodb.send(new UpdateItemCommand({ ...byPk(id), UpdateExpression, ...ifOwner(lease.owner) })),
      );
    },
    async forget(id, lease) {
      const remove = new DeleteItemCommand({ ...byPk(id), ...ifOwner(lease.owner) });
      if (!(await unlessRefused(dynamodb.send(remove)))) throw new LeaseLost(id);
    },
  };
}

function ifOwner(owner: string) {
  return {
    ConditionExpression: 'leaseOwner = :owner',
    ExpressionAttributeValues: { ':owner': { S: owner } },
  };
}

/** Undefined where the condition did not hold. */
async function unlessRefused<T>(write: Promise<T>): Promise<T | undefined> {
  try {
    return await write;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
}
