import Ajv from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { bodyOf, createPortal } from '../build.ts';

const validator = async (get: ReturnType<typeof createPortal>['get']) => {
  const document = JSON.parse(bodyOf(await get('/api/openapi.json')));
  const ajv = new Ajv.default({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addSchema({ $id: 'api', ...document });
  return (schema: string, value: unknown) => {
    const valid = ajv.validate({ $ref: `api#/components/schemas/${schema}` }, value);
    expect(ajv.errors ?? []).toEqual([]);
    return valid;
  };
};

const official = {
  title: 'Báo cáo quý I',
  number: '05/BC-UBND',
  type: 'Báo cáo',
  issuer: 'Ủy ban nhân dân phường Đức Xuân',
  date: '2026-04-13',
  signer: { role: 'Chủ tịch', name: 'Nguyễn Văn A' },
  summary: 'Kinh tế - xã hội.',
};

describe('/api/search', () => {
  test('answers as its description says', async () => {
    const { get, publish } = createPortal();
    const validate = await validator(get);
    const { id } = await publish(official, { text: 'một <b>hai</b>' });
    await publish({ title: 'Tin' });
    const response = await get('/api/search?q=B%C3%A1o');
    const answer = JSON.parse(bodyOf(response));
    validate('SearchResult', answer);
    expect(response.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(response.headers['access-control-allow-origin']).toBe('*');
    const { tookMs, ...rest } = answer;
    expect(rest).toEqual({
      total: 1,
      page: 1,
      size: 10,
      hits: [
        {
          id,
          key: 'Báo cáo quý I.md',
          title: 'Báo cáo quý I',
          issuer: official.issuer,
          type: 'Báo cáo',
          number: '05/BC-UBND',
          date: '2026-04-13',
          pages: 2,
          url: `https://gazette.example/reports/${id}/bao-cao-quy-i`,
          pdf: `https://gazette.example/reports/${id}.pdf`,
          snippet: 'một &lt;b&gt;hai&lt;/b&gt; <mark>Báo</mark>',
        },
      ],
      facets: {
        type: [{ value: 'Báo cáo', count: 1 }],
        issuer: [{ value: official.issuer, count: 1 }],
        year: [{ value: '2026', count: 1 }],
      },
    });
  });

  test('suggests another query where nothing is found', async () => {
    const { get, publish } = createPortal();
    const validate = await validator(get);
    await publish({ title: 'Tin' });
    const answer = JSON.parse(bodyOf(await get('/api/search?q=xyz')));
    validate('SearchResult', answer);
    expect(answer).toMatchObject({ total: 0, hits: [], didYouMean: 'Tin' });
  });

  test('never lists what was withdrawn, though the index lags', async () => {
    const { get, publish, withdraw } = createPortal();
    const report = await publish(official);
    await publish({ title: 'Tin' });
    await withdraw(report);
    const answer = JSON.parse(bodyOf(await get('/api/search')));
    expect(answer.total).toBe(1);
    expect(answer.hits.map(({ title }: { title: string }) => title)).toEqual(['Tin']);
  });

  test('has a tag that stays while the answer does', async () => {
    const { get, publish } = createPortal();
    await publish(official);
    const { etag } = (await get('/api/search')).headers;
    expect((await get('/api/search', { 'if-none-match': etag })).status).toBe(304);
    await publish({ title: 'Tin' });
    expect((await get('/api/search', { 'if-none-match': etag })).status).toBe(200);
  });

  test.each([
    ['page=-1', 'page'],
    ['page=0', 'page'],
    ['page=1.5', 'page'],
    ['page=99999999999999999999', 'page'],
    ['size=1000000000', 'size'],
    ['size=abc', 'size'],
    ['sort=rank', 'sort'],
    ['year=20x6', 'year'],
    [`q=${'a'.repeat(100_000)}`, 'q'],
    ['q=a%00b', 'q'],
    [`issuer=${'a'.repeat(501)}`, 'issuer'],
  ])('refuses %.40s', async (query, parameter) => {
    const { get } = createPortal();
    const validate = await validator(get);
    const response = await get(`/api/search?${query}`);
    expect(response.status).toBe(400);
    expect(response.headers['content-type']).toBe('application/problem+json');
    const problem = JSON.parse(bodyOf(response));
    validate('Problem', problem);
    expect(problem.errors).toEqual([expect.objectContaining({ parameter })]);
  });

  test('passes odd queries on as text', async () => {
    const { get } = createPortal();
    for (const q of ['"', '" OR 1=1 --', 'NEAR(a b)', '*', 'a AND', '%', '\u{1F600}', '\ud800']) {
      expect((await get(`/api/search?q=${encodeURIComponent(q.toWellFormed())}`)).status).toBe(200);
    }
    expect((await get('/api/search?q=%E0%A4%A')).status).toBe(200);
  });
});

describe('/api/reports/<id>', () => {
  test('shows a published report as its description says', async () => {
    const { get, publish } = createPortal();
    const validate = await validator(get);
    await publish({ ...official, title: 'Báo cáo quý 1' }, { key: 'a.md' });
    const { id } = await publish(official, { key: 'a.md', at: '2026-04-14T03:00:00.000Z' });
    const report = JSON.parse(bodyOf(await get(`/api/reports/${id}`)));
    validate('Report', report);
    expect(report).toMatchObject({
      id,
      key: 'a.md',
      status: 'published',
      title: official.title,
      signer: official.signer,
      revision: 2,
      revisions: [
        { revision: 1, title: 'Báo cáo quý 1' },
        { revision: 2, title: official.title },
      ],
      publishedAt: '2026-04-14T03:00:00.000Z',
      url: `https://gazette.example/reports/${id}/bao-cao-quy-i`,
    });
  });

  test('shows that a report was withdrawn', async () => {
    const { get, publish, withdraw } = createPortal();
    const validate = await validator(get);
    const record = await publish(official);
    await withdraw(record);
    const report = JSON.parse(bodyOf(await get(`/api/reports/${record.id}`)));
    validate('Report', report);
    expect(report).toMatchObject({ status: 'withdrawn', withdrawnAt: '2026-05-02T03:00:00.000Z' });
  });

  test('shows nothing of a rejected attempt', async () => {
    const { get, publish, settle } = createPortal();
    const record = await publish(official);
    const before = bodyOf(await get(`/api/reports/${record.id}`));
    const reason = { code: 'empty', vi: 'bí mật', en: 'secret' } as const;
    await settle(record.id, record.key, () => ({ ...record, status: 'rejected', reason }));
    expect(bodyOf(await get(`/api/reports/${record.id}`))).toBe(before);
    await settle(record.id, record.key, () => {
      const { publication: _, ...never } = record;
      return { ...never, status: 'rejected', reason, revisions: [] };
    });
    expect((await get(`/api/reports/${record.id}`)).status).toBe(404);
  });

  test.each([
    'aaaaaaaaaaaaaaaa',
    'A',
    '..%2F..%2Fetc%2Fpasswd',
    '../../x',
    'aaaaaaaaaaaaaaaa%00',
    '%E0%A4%A',
    `${'a'.repeat(5000)}`,
  ])('%.30s is a problem of the reader’s', async (id) => {
    const { get, failures } = createPortal();
    const validate = await validator(get);
    const response = await get(`/api/reports/${id}`);
    expect([400, 404]).toContain(response.status);
    validate('Problem', JSON.parse(bodyOf(response)));
    expect(failures).toEqual([]);
  });
});

describe('the API', () => {
  test('completes what is being typed', async () => {
    const { get, publish } = createPortal();
    const validate = await validator(get);
    await publish(official);
    const answer = JSON.parse(bodyOf(await get('/api/suggest?q=B%C3%A1o')));
    validate('Suggestions', answer);
    expect(answer).toEqual({ suggestions: ['Báo cáo quý I'] });
    expect(JSON.parse(bodyOf(await get('/api/suggest')))).toEqual({ suggestions: [] });
  });

  test('is for reading only', async () => {
    const { get } = createPortal();
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'get']) {
      const response = await get('/api/search', {}, method);
      expect(response.status).toBe(405);
      expect(response.headers.allow).toBe('GET, HEAD');
      expect(JSON.parse(bodyOf(response)).status).toBe(405);
    }
  });

  test('says nothing of what failed inside', async () => {
    const { get, index, failures } = createPortal();
    const validate = await validator(get);
    index.failing = true;
    const response = await get('/api/search');
    expect(response.status).toBe(500);
    validate('Problem', JSON.parse(bodyOf(response)));
    expect(bodyOf(response)).not.toContain('secret');
    expect(failures).toHaveLength(1);
  });

  test('has a head without a body', async () => {
    const { get } = createPortal();
    const response = await get('/api/search', {}, 'HEAD');
    expect(response).toMatchObject({ status: 200, body: '' });
    expect(Number(response.headers['content-length'])).toBeGreaterThan(50);
  });
});
