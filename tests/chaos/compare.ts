import { createHash } from 'node:crypto';
import { GetObjectCommand, HeadObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { Desk } from './clerk.ts';

/** Where a running stack is reached. */
export interface Running {
  readonly s3: S3Client;
  readonly portal: string;
  readonly desk: string;
}

interface UploadAnswer {
  readonly id: string;
  readonly status: string;
  readonly sha256?: string;
  readonly upload?: { readonly etag: string };
}

/**
 * Compares library, records, pages and search with what the clerk left in the bucket. Returns a line for each
 * difference: none where nothing was lost and nothing is stale.
 */
export async function compare(
  desk: Desk,
  { s3, portal, desk: deskUrl }: Running,
): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const [key, text] of desk) {
    const answer = await fetch(`${deskUrl}/api/uploads?key=${encodeURIComponent(key)}`);
    const record = answer.ok ? ((await answer.json()) as UploadAnswer) : undefined;
    const pdf = await libraryHash(s3, `${key}.pdf`);
    const page = record && (await fetch(`${portal}/reports/${record.id}`)).status;
    const word = text && /qz[a-z]+z/.exec(text)?.[0];
    const hits = word ? await hitsOf(portal, word) : [];
    if (text === undefined) {
      if (pdf) wrong.push(`${key}: deleted, but its PDF is there`);
      if (record && page !== 410) wrong.push(`${key}: deleted, but its page answers ${page}`);
      continue;
    }
    const etag = createHash('md5').update(text).digest('hex');
    if (record?.status !== 'published') wrong.push(`${key}: ${record?.status ?? 'unknown'}`);
    if (record?.upload?.etag !== etag) wrong.push(`${key}: the record speaks of another upload`);
    if (!pdf || pdf !== record?.sha256)
      wrong.push(`${key}: the library holds ${pdf ? 'another PDF' : 'nothing'}`);
    if (page !== 200) wrong.push(`${key}: its page answers ${page}`);
    if (hits.join() !== record?.id) wrong.push(`${key}: search for ${word} finds [${hits}]`);
  }
  return wrong;
}

async function libraryHash(s3: S3Client, Key: string): Promise<string | undefined> {
  try {
    await s3.send(new HeadObjectCommand({ Bucket: 'library', Key }));
  } catch {
    return undefined;
  }
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: 'library', Key }));
  return createHash('sha256')
    .update((await Body?.transformToByteArray()) ?? '')
    .digest('hex');
}

async function hitsOf(portal: string, word: string): Promise<readonly string[]> {
  const answer = await fetch(`${portal}/api/search?q=${encodeURIComponent(word)}`);
  const { hits } = (await answer.json()) as { readonly hits: readonly { readonly id: string }[] };
  return hits.map(({ id }) => id);
}
