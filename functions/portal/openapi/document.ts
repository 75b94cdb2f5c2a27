import { searchLimits } from '../listings/search-parameters.ts';
import { schemas } from './schemas.ts';

const answer = (description: string, schema: keyof typeof schemas, mediaType = 'application/json') =>
  ({
    description,
    content: { [mediaType]: { schema: { $ref: `#/components/schemas/${schema}` } } },
  }) as const;

const problem = (description: string) => answer(description, 'Problem', 'application/problem+json');

const parameter = (name: string, description: string, schema: object) =>
  ({ name, in: 'query', required: false, description, schema }) as const;

const words = { type: 'string', maxLength: searchLimits.queryLength } as const;
const value = { type: 'string', maxLength: searchLimits.facetLength } as const;

/** The JSON API, as OpenAPI 3.1 describes it. */
export const openApiDocument = {
  openapi: '3.1.0',
  info: {
    title: 'Gazette',
    version: '1.0.0',
    description: 'Search and records of published reports. Reading only, open to all.',
  },
  servers: [{ url: '/' }],
  paths: {
    '/api/search': {
      get: {
        operationId: 'search',
        summary: 'Search the published reports.',
        parameters: [
          parameter('q', 'Words (all required), "phrases", -without, prefix*, issuer:, type:, year:', words),
          parameter('type', 'Only this type.', value),
          parameter('issuer', 'Only this issuer.', value),
          parameter('year', 'Only this year.', { type: 'string', pattern: '^\\d{4}$' }),
          parameter('sort', 'Relevance is the default where `q` is given.', {
            enum: ['relevance', 'newest', 'oldest'],
          }),
          parameter('page', 'From 1.', {
            type: 'integer',
            minimum: 1,
            maximum: searchLimits.page,
            default: 1,
          }),
          parameter('size', 'Hits on a page.', {
            type: 'integer',
            minimum: 1,
            maximum: searchLimits.size,
            default: 10,
          }),
        ],
        responses: { 200: answer('A page of results.', 'SearchResult'), 400: problem('Not understood.') },
      },
    },
    '/api/suggest': {
      get: {
        operationId: 'suggest',
        summary: 'Completions of what is being typed.',
        parameters: [parameter('q', 'What was typed so far.', words)],
        responses: { 200: answer('Completions.', 'Suggestions') },
      },
    },
    '/api/reports/{id}': {
      get: {
        operationId: 'report',
        summary: 'The record of a report, published or withdrawn.',
        parameters: [
          { name: 'id', in: 'path', required: true, schema: { type: 'string', pattern: '^[a-z2-7]{16}$' } },
        ],
        responses: { 200: answer('The record.', 'Report'), 404: problem('There is no such report.') },
      },
    },
  },
  components: { schemas },
} as const;
