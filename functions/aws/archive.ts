import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { Archive } from '../publishing/ports.ts';
import { pictureKey, revisionKey, textKey } from './archive-keys.ts';
import { s3 } from './clients.ts';
import { readObject } from './s3-objects.ts';

/** The bucket `archive` in S3. */
export function createArchive(bucket: string): Archive {
  const put = async (Key: string, Body: Uint8Array | string, ContentType: string) => {
    await s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body, ContentType }));
  };
  const get = async (key: string) => (await readObject(bucket, key))?.bytes;
  return {
    putRevision: (id, sha256, pdf) => put(revisionKey(id, sha256), pdf, 'application/pdf'),
    getRevision: (id, sha256) => get(revisionKey(id, sha256)),
    linkRevision: (id, sha256, contentDisposition) =>
      getSignedUrl(
        s3,
        new GetObjectCommand({
          Bucket: bucket,
          Key: revisionKey(id, sha256),
          ResponseContentDisposition: contentDisposition,
        }),
        { expiresIn: 60 },
      ),
    putText: (id, sha256, text) => put(textKey(id, sha256), text, 'text/plain; charset=utf-8'),
    async getText(id, sha256) {
      const bytes = await get(textKey(id, sha256));
      return bytes && new TextDecoder().decode(bytes);
    },
    putPicture: (id, sha256, png) => put(pictureKey(id, sha256), png, 'image/png'),
    getPicture: (id, sha256) => get(pictureKey(id, sha256)),
  };
}
