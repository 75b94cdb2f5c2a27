const text = { type: 'string' } as const;
const count = { type: 'integer', minimum: 0 } as const;
const time = { type: 'string', format: 'date-time' } as const;
const day = { type: 'string', format: 'date' } as const;
const address = { type: 'string', format: 'uri' } as const;
const id = { type: 'string', pattern: '^[a-z2-7]{16}$' } as const;
const sha256 = { type: 'string', pattern: '^[0-9a-f]{64}$' } as const;

function object(required: Readonly<Record<string, object>>, optional: Readonly<Record<string, object>> = {}) {
  return {
    type: 'object',
    required: Object.keys(required),
    properties: { ...required, ...optional },
    additionalProperties: false,
  } as const;
}

const list = (items: object) => ({ type: 'array', items }) as const;
const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` }) as const;

/** JSON schemas (2020-12) of everything the JSON API answers. */
export const schemas = {
  Report: object(
    {
      id,
      key: { ...text, description: 'Key of the upload.' },
      status: { enum: ['published', 'withdrawn'] },
      title: text,
      language: { ...text, description: 'BCP 47.' },
      pages: count,
      bytes: count,
      sha256: { ...sha256, description: 'Of the PDF.' },
      revision: { type: 'integer', minimum: 1 },
      revisions: list(reference('Revision')),
      publishedAt: time,
      url: address,
      pdf: { ...address, description: 'Answers 410 once the report is withdrawn.' },
    },
    {
      number: text,
      type: text,
      issuer: text,
      date: day,
      signer: object({}, { role: text, name: text, mandate: text }),
      withdrawnAt: time,
    },
  ),
  Revision: object(
    {
      revision: { type: 'integer', minimum: 1 },
      publishedAt: time,
      title: text,
      pages: count,
      bytes: count,
      sha256,
    },
    { number: text },
  ),
  SearchResult: object(
    {
      total: count,
      page: { type: 'integer', minimum: 1 },
      size: { type: 'integer', minimum: 1 },
      hits: list(reference('Hit')),
      facets: object({
        type: list(reference('Count')),
        issuer: list(reference('Count')),
        year: list(reference('Count')),
      }),
      tookMs: { type: 'number', minimum: 0 },
    },
    { didYouMean: { ...text, description: 'A query that finds something, where this one does not.' } },
  ),
  Hit: object(
    {
      id,
      key: text,
      title: text,
      pages: count,
      url: address,
      pdf: address,
      snippet: { ...text, description: 'HTML: escaped text with `<mark>` around what answers the query.' },
    },
    { issuer: text, type: text, number: text, date: day },
  ),
  Count: object({ value: text, count }),
  Suggestions: object({ suggestions: list(text) }),
  Problem: object(
    { type: text, title: text, status: { type: 'integer' }, detail: text },
    { errors: list(object({ parameter: text, detail: text })) },
  ),
} as const;
