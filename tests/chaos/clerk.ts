import { setTimeout as sleep } from 'node:timers/promises';
import { DeleteObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { Random } from '../simulation/random.ts';

/** What the bucket holds in the end, by key; undefined where the report was deleted. */
export type Desk = Map<string, string | undefined>;

const keys = 120;

/**
 * Uploads, overwrites and deletes reports, each with words of its own operation. An operation that meets a stack that is
 * down is tried until it goes through: what the client was told is what counts.
 */
export async function work(
  operations: readonly number[],
  random: Random,
  client: () => S3Client,
  desk: Desk,
  pause: number,
): Promise<void> {
  for (const operation of operations) {
    const key = `phường ${random.below(keys) % 7}/Báo cáo số ${random.below(keys)}.md`;
    const remove = desk.get(key) !== undefined && random.chance(0.15);
    const text = remove ? undefined : reportText(key, operation);
    await untilDone(async () => {
      const command = text
        ? new PutObjectCommand({ Bucket: 'reports', Key: key, Body: text })
        : new DeleteObjectCommand({ Bucket: 'reports', Key: key });
      await client().send(command as PutObjectCommand);
    });
    desk.set(key, text);
    await sleep(random.below(pause));
  }
}

/** A word that stands in one version of one report alone: letters only, so that it is one word to any search. */
function wordOf(operation: number): string {
  return `qz${[...String(operation)].map((digit) => 'bcdghklmnp'[Number(digit)]).join('')}z`;
}

function reportText(key: string, operation: number): string {
  return `# Báo cáo ${key.slice(0, -3)}\n\nKết quả kiểm tra lần này ghi ${wordOf(operation)} trong sổ.\n`;
}

async function untilDone(attempt: () => Promise<void>): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      await attempt();
      return;
    } catch (error) {
      if (tries > 600) throw error;
      await sleep(100);
    }
  }
}
