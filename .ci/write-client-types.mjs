// Prints packages/client/src/generated/api.ts: types of docs/openapi.json. Errors are one type for all (docs/errors.md), and examples are left out.
import { readFileSync } from 'node:fs';
import { register } from 'node:module';

// openapi-typescript writes with the compiler's own printer, which TypeScript 7 no longer has: it is given TypeScript 5
const hook = "export const resolve = (name, context, next) => next(name === 'typescript' ? 'typescript-5' : name, context);";
register(`data:text/javascript,${encodeURIComponent(hook)}`, import.meta.url);
const { default: openapiTS, astToString } = await import('openapi-typescript');

const document = JSON.parse(readFileSync(new URL('../docs/openapi.json', import.meta.url), 'utf8'));

const withoutExamples = (value) => {
  if (Array.isArray(value)) return value.map(withoutExamples);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(
        ([key, inner]) => !(key === 'example' || (key === 'examples' && (Array.isArray(inner) || inner[Object.keys(inner)[0]]?.$ref))),
      )
      .map(([key, inner]) => [key, withoutExamples(inner)]),
  );
};
const slim = withoutExamples(document);
delete slim.components.examples;
const PROBLEM = {
  description: 'An error',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};
for (const operations of Object.values(slim.paths))
  for (const operation of Object.values(operations)) {
    const good = Object.entries(operation.responses).filter(([status]) => status < '400');
    operation.responses = { ...Object.fromEntries(good), default: PROBLEM };
  }
process.stdout.write(`// Made from docs/openapi.json by npm run docs; not to be changed by hand.\n${astToString(await openapiTS(slim))}`);
