import { type Access, ROUTE_ACCESS } from '../access/route-access.ts';
import { problemOf } from '../errors/api-error.ts';
import { ERRORS, type ErrorCode } from '../errors/error-codes.ts';
import { exampleOf } from './example-of.ts';
import { RAW_OPERATIONS } from './raw-operations.ts';
import { errorsOf } from './route-errors.ts';
import type { Answer, Document, Operation, Parameter, Schema } from './schema-types.ts';

const access: Readonly<Record<string, Access>> = ROUTE_ACCESS;

const PROBLEM: Schema = {
  type: 'object',
  description: 'RFC 9457, with a code of docs/errors.md; a code may carry more, such as `issues`, `state` or `next_possible_at`',
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    title_zh: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', enum: Object.keys(ERRORS) },
    remedy: { type: 'string' },
    request_id: { type: 'string' },
    issues: {
      type: 'array',
      items: { type: 'object', properties: { at: { type: 'string' }, problem: { type: 'string' } }, required: ['at', 'problem'] },
    },
  },
  required: ['type', 'title', 'title_zh', 'status', 'code', 'remedy', 'request_id'],
};

const IDEMPOTENCY: Parameter = {
  name: 'idempotency-key',
  in: 'header',
  required: false,
  description: 'the same key and request are answered alike for two days, and done once',
  schema: { type: 'string', minLength: 1, maxLength: 200 },
};
const SESSION: Parameter = {
  name: 'mien-session',
  in: 'header',
  required: false,
  description: 'which window this is: made at random once, kept through reloads',
  schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{16,64}$' },
};

/** Formats say it for people; the patterns behind them are pages long. */
const SAID_BY_FORMAT = ['date-time', 'date', 'email', 'e164'];

function tidy(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const schema = value as Schema;
  if (typeof schema.pattern === 'string' && SAID_BY_FORMAT.includes(schema.format ?? '')) delete schema.pattern;
  Object.values(value).forEach(tidy);
}

/** One answer a status, with an example for each code. */
function problemsOf(codes: readonly ErrorCode[]): Record<string, Answer> {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of codes) byStatus.set(ERRORS[code].status, [...(byStatus.get(ERRORS[code].status) ?? []), code]);
  return Object.fromEntries(
    [...byStatus]
      .sort(([a], [b]) => a - b)
      .map(([status, ofStatus]) => [
        String(status),
        {
          description: ofStatus.map((code) => `\`${code}\`: ${ERRORS[code].title.en}`).join('; '),
          content: {
            'application/problem+json': {
              schema: { $ref: '#/components/schemas/Problem' },
              examples: Object.fromEntries(ofStatus.map((code) => [code, { $ref: `#/components/examples/${code}` }])),
            },
          },
        },
      ]),
  );
}

const WORDS: Readonly<Record<string, string>> = { 200: 'Done', 201: 'Made', 202: 'Taken on', 204: 'Done' };

function complete(operation: Operation, method: string, url: string, schemas: Document['components']['schemas']): void {
  const row = access[`${method} ${url}`];
  if (row === undefined) return;
  const raw = RAW_OPERATIONS[`${method} ${url}`];
  const added = [...(raw?.parameters ?? []), ...(method === 'POST' && row.to !== 'public' ? [IDEMPOTENCY] : [])];
  if (row.to === 'capture' || url === '/v1/capture/exchange') added.push(SESSION);
  if (added.length > 0) operation.parameters = [...(operation.parameters ?? []), ...added];
  if (raw?.requestBody !== undefined) operation.requestBody = raw.requestBody;
  const good = raw?.responses ?? operation.responses ?? {};
  for (const [status, answer] of Object.entries(good)) {
    if (answer.description === 'Default Response') answer.description = WORDS[status] ?? 'Done';
    const content = answer.content?.['application/json'];
    if (content?.schema !== undefined) content.example ??= exampleOf(content.schema, schemas);
  }
  const sent = operation.requestBody?.content['application/json'];
  if (sent?.schema !== undefined) sent.example ??= exampleOf(sent.schema, schemas);
  operation.responses = { ...good, ...problemsOf(errorsOf(method, url, row)) };
}

/** Only what is referred to: the plugin lays out each named schema for both directions. */
function dropUnused(document: Document): void {
  const { schemas } = document.components;
  for (let before = -1; before !== Object.keys(schemas).length; ) {
    before = Object.keys(schemas).length;
    const text = JSON.stringify(document);
    for (const name of Object.keys(schemas)) if (!text.includes(`"#/components/schemas/${name}"`)) delete schemas[name];
  }
}

/** The document with errors, headers, bytes and an example for everything that is sent or answered. Pure, but for writing into a copy. */
export function completeDocument(given: Document): Document {
  const document = structuredClone(given);
  document.components.schemas['Problem'] = PROBLEM;
  document.components.examples = Object.fromEntries(
    (Object.keys(ERRORS) as ErrorCode[]).map((code) => [code, { value: problemOf(code, 'p7Yw3kQxv2Za') }]),
  );
  tidy(document);
  for (const [path, operations] of Object.entries(document.paths)) {
    delete operations['options'];
    for (const [method, operation] of Object.entries(operations))
      complete(operation, method.toUpperCase(), path.replaceAll(/\{(\w+)\}/g, ':$1'), document.components.schemas);
  }
  dropUnused(document);
  return document;
}
