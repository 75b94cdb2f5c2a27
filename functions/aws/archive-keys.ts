/**
 * Where things lie in the bucket `archive`. `id` is the report's, `sha256` its PDF's: named by their content,
 * no object is ever overwritten by another, however late a write lands.
 */

/** Every PDF that was ever public. */
export function revisionKey(id: string, sha256: string): string {
  return `revisions/${id}/${sha256}.pdf`;
}

/** Text of a PDF, for the index. */
export function textKey(id: string, sha256: string): string {
  return `texts/${id}/${sha256}.txt`;
}

/** First page of a PDF. */
export function pictureKey(id: string, sha256: string): string {
  return `pictures/${id}/${sha256}.png`;
}
