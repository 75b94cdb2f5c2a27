/** Where things lie in the bucket `archive`. `id` is the report's, `sha256` its PDF's. */

/** Every PDF that was ever public, by revision. */
export function revisionKey(id: string, revision: number): string {
  return `revisions/${id}/${revision}.pdf`;
}

/** Text of a PDF, for the index. */
export function textKey(id: string, sha256: string): string {
  return `texts/${id}/${sha256}.txt`;
}

/** First page of a PDF. */
export function pictureKey(id: string, sha256: string): string {
  return `pictures/${id}/${sha256}.png`;
}
