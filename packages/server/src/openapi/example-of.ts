import { newExampleId } from './example-id.ts';
import type { Schema } from './schema-types.ts';

const TIME = '2026-11-26T12:00:00.000Z';

/** Words that say more than any a schema could be read for. */
const BY_NAME: Readonly<Record<string, unknown>> = {
  external_id: 'wallet-user-4711',
  fullName: 'Ada Sample',
  givenNames: 'Ada',
  surname: 'Sample',
  documentNumber: 'X1234567',
  nationality: 'NLD',
  birthDate: '1990-01-02',
  url: 'https://wallet.example/hook',
  return_url: 'https://wallet.example/verified',
  cursor: 'ver_01jdmh6m00e8s9k5t4b2f7q3ac',
  next_cursor: null,
  token: 'eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiJ2ZXJfMDEifQ.c2ln',
  code: 'face.too_far',
  comparison_code: 'K7P4XM',
  nonce: 'b2Y0dGgtbm9uY2UtZXhhbXBsZS0wMQ',
  sha256: 'a'.repeat(64),
  locale: 'en',
};
const BY_FORMAT: Readonly<Record<string, string>> = {
  'date-time': TIME,
  date: '2026-11-26',
  email: 'ada@wallet.example',
  e164: '+31201234567',
  uri: 'https://wallet.example/',
  uuid: '0193a1b2-c3d4-7e5f-8a6b-9c0d1e2f3a4b',
};

/** Tried in turn where a schema has a pattern and no example. */
const BY_PATTERN = ['09:00', 'text', 'NLD', '123456', 'a'.repeat(64), newExampleId('ver'), newExampleId('clp'), 'c2lnbmF0dXJl', '1.0'];

/** Where a name says less than a pattern or list does, the schema wins. */
const fits = (schema: Schema, value: unknown): boolean => {
  if (value === null) return Array.isArray(schema.type) ? schema.type.includes('null') : schema.type === 'null';
  if (typeof value !== 'string' || !typeOf(schema).includes('string')) return false;
  if (schema.enum !== undefined) return schema.enum.includes(value);
  if (schema.pattern !== undefined && !new RegExp(schema.pattern, 'u').test(value)) return false;
  return value.length >= (schema.minLength ?? 0) && value.length <= (schema.maxLength ?? Number.POSITIVE_INFINITY);
};

const typeOf = ({ type }: Schema): string[] => (type === undefined ? [] : Array.isArray(type) ? type : [type]);

function stringOf(schema: Schema): string {
  if (schema.format !== undefined && BY_FORMAT[schema.format] !== undefined) return BY_FORMAT[schema.format] as string;
  const prefix = /^\^([a-z]{3})_\[0-7\]/.exec(schema.pattern ?? '')?.[1];
  if (prefix !== undefined) return newExampleId(prefix);
  if (schema.pattern !== undefined) {
    const pattern = new RegExp(schema.pattern, 'u');
    const fitting = BY_PATTERN.find((candidate) => pattern.test(candidate));
    if (fitting !== undefined) return fitting;
  }
  const text = 'text';
  return text.length >= (schema.minLength ?? 0) ? text.slice(0, schema.maxLength) : text.padEnd(schema.minLength ?? 0, 'A');
}

/**
 * A value that this schema accepts, always the same: its own example where it has one, else the first of a list, else by name and format.
 * A test validates every one of them.
 */
export function exampleOf(schema: Schema, schemas: Readonly<Record<string, Schema>>, name = ''): unknown {
  const within = (inner: Schema, of = name): unknown => exampleOf(inner, schemas, of);
  if (schema.examples?.[0] !== undefined) return schema.examples[0];
  if (schema.$ref !== undefined) return within(schemas[schema.$ref.slice('#/components/schemas/'.length)] ?? {});
  if (schema.const !== undefined) return schema.const;
  if (name in BY_NAME && fits(schema, BY_NAME[name])) return BY_NAME[name];
  if (schema.enum !== undefined) return schema.enum[0];
  const choice = schema.anyOf ?? schema.oneOf;
  if (choice !== undefined) return within(choice[0] ?? {});
  if (schema.allOf !== undefined) return Object.assign({}, ...schema.allOf.map((part) => within(part)));
  if (schema.default !== undefined) return schema.default;
  switch (typeOf(schema)[0]) {
    case 'string':
      return /(^|_)id$/.test(name) && schema.pattern === undefined ? idByName(name) : stringOf(schema);
    case 'integer':
      return Math.max(schema.minimum ?? 0, (schema.exclusiveMinimum ?? -1) + 1);
    case 'number':
      return Math.max(schema.minimum ?? 0, schema.exclusiveMinimum === undefined ? 0 : schema.exclusiveMinimum + 0.01);
    case 'boolean':
      return true;
    case 'null':
      return null;
    case 'array':
      return (
        schema.prefixItems?.map((item) => within(item)) ??
        Array.from({ length: Math.max(1, schema.minItems ?? 1) }, () => within(schema.items ?? {}))
      );
    case 'object':
      return objectOf(schema, within);
    default:
      return {};
  }
}

function objectOf(schema: Schema, within: (inner: Schema, of: string) => unknown): Record<string, unknown> {
  const { properties = {}, additionalProperties: more, propertyNames, required = [] } = schema;
  const own = Object.fromEntries(
    Object.entries(properties)
      .filter(([key]) => required.includes(key) || Object.keys(properties).length <= 6)
      .map(([key, inner]) => [key, within(inner, key)]),
  );
  if (Object.keys(properties).length > 0 || typeof more !== 'object') return own;
  const keys = propertyNames?.enum?.map(String) ?? [''];
  return keys[0] === '' ? {} : Object.fromEntries(keys.slice(0, 1).map((key) => [key, within(more, key)]));
}

const KIND: Readonly<Record<string, string>> = {
  account_id: 'acc',
  verification_id: 'ver',
  clip_id: 'clp',
  endpoint_id: 'whe',
  ticket_id: 'tkt',
};
const idByName = (name: string): string => newExampleId(KIND[name] ?? 'ver');
