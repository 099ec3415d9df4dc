import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer, Document, Operation } from '../../src/openapi/schema-types.ts';

const PRINT = fileURLToPath(new URL('../../dist/openapi/print-document.js', import.meta.url));
const MEGABYTE = 1024 * 1024;

let document: Document;
let operations: { name: string; operation: Operation }[];
beforeAll(async () => {
  // the command itself: in this process other tests have named schemas too
  const { stdout } = await promisify(execFile)(process.execPath, [PRINT], { maxBuffer: 64 * MEGABYTE });
  document = JSON.parse(stdout) as Document;
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, operation })),
  );
});

describe('the published document', () => {
  it('is docs/openapi.json (write it anew with npm run docs)', () => {
    const published = readFileSync(new URL('../../../../docs/openapi.json', import.meta.url), 'utf8');
    expect(JSON.parse(published)).toEqual(document);
  });

  it('says of every route what it does, what it answers, and which errors', () => {
    for (const { name, operation } of operations) {
      const { responses = {} } = operation;
      const good = Object.keys(responses).filter((status) => status < '400');
      expect({ name, summary: (operation.summary ?? '') !== '', good: good.length > 0 }).toEqual({ name, summary: true, good: true });
      for (const [status, answer] of Object.entries(responses) as [string, Answer][])
        if (status >= '400') expect(Object.keys(answer.content ?? {})).toEqual(['application/problem+json']);
        else if (status !== '204' && answer.headers === undefined)
          expect({ name, described: answer.content !== undefined }).toEqual({ name, described: true });
    }
  });

  it('has an example of everything that is sent or answered, and each one validates', () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    formats.default(ajv);
    ajv.addFormat('e164', /^\+[1-9]\d{6,14}$/);
    ajv.addFormat('binary', true);
    ajv.addSchema({ $id: 'mien:', components: document.components });
    const wrong: string[] = [];
    let checked = 0;
    for (const { name, operation } of operations) {
      const bodies = [
        operation.requestBody?.content ?? {},
        ...Object.values(operation.responses ?? {}).map((answer) => answer.content ?? {}),
      ];
      for (const content of bodies)
        for (const [type, { schema, example, examples = {} }] of Object.entries(content)) {
          if (!type.includes('json') || schema === undefined) continue;
          const local = JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"mien:#/components'));
          const validate = ajv.compile(local);
          const given =
            example === undefined ? Object.keys(examples).map((code) => document.components.examples?.[code]?.value) : [example];
          if (given.length === 0) wrong.push(`${name}: no example`);
          for (const value of given) {
            checked += 1;
            if (!validate(value)) wrong.push(`${name}: ${ajv.errorsText(validate.errors)}`);
          }
        }
    }
    expect(wrong).toEqual([]);
    expect(checked).toBeGreaterThan(500);
  });
});
