import { expect, test } from 'vitest';
import { findRareEntry } from '../../../functions/portal/listings/find-rare-entry.ts';
import { bodyOf, createPortal } from '../build.ts';

/** A portal whose index counts none of its issuers, as where there are too many, but finds them by their words. */
async function withUncountedIssuer() {
  const portal = createPortal();
  await portal.publish({ title: 'Báo cáo', issuer: 'Trạm Y tế xã Đá' });
  const { search } = portal.index;
  portal.index.search = async (request) => {
    const byWords = request.q === 'issuer:"tram y te xa da"';
    const result = await search(byWords ? { ...request, q: '' } : request);
    return { ...result, facets: { type: [], issuer: [], year: [] } };
  };
  return portal;
}

test('an issuer that is not counted is found by the words of its slug', async () => {
  const { get } = await withUncountedIssuer();
  const response = await get('/issuers/tram-y-te-xa-da');
  expect(response.status).toBe(200);
  expect(bodyOf(response)).toContain('<h1>Trạm Y tế xã Đá</h1>');
});

test('words that are only part of a name are not its slug; years are always counted', async () => {
  const portal = await withUncountedIssuer();
  expect(await findRareEntry('issuer', 'xa-da', portal)).toEqual([]);
  expect(await findRareEntry('year', '2026', portal)).toEqual([]);
});
