import { readFile, stat } from 'node:fs/promises';
import { Claims, Policy, SHIPPED_POLICIES } from '@mien/protocol';
import type { z } from 'zod';
import { CommandError } from './command-error.ts';

/** A recording's path, known to be a readable file; the option is named when it is not. */
export async function readMediaPath(path: string | undefined, option: string): Promise<{ path: string } | null> {
  if (path === undefined) return null;
  const found = await stat(path).catch(() => null);
  if (!found) throw new CommandError('not_found', `${option}: there is no file at ${path}`);
  if (!found.isFile()) throw new CommandError('bad_input', `${option}: ${path} is not a file`);
  return { path };
}

/** Problems by their place, without the values: claims are personal data. */
const placesOf = (error: z.ZodError): string =>
  error.issues.map((issue) => `${issue.path.join('.') || 'the whole'} (${issue.code})`).join(', ');

export async function readJson<T>(path: string, option: string, schema: z.ZodType<T>): Promise<T> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new CommandError('not_found', `${option}: there is no file at ${path}`);
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new CommandError('bad_input', `${option}: ${path} is not JSON`);
  }
  const read = schema.safeParse(value);
  if (!read.success) throw new CommandError('bad_input', `${option}: ${path} is not as expected at ${placesOf(read.error)}`);
  return read.data;
}

/** No claims is no error: then nothing can be compared, and the verdict says so. */
export const readClaims = async (path: string | undefined): Promise<Claims> =>
  path === undefined ? {} : readJson(path, '--claims', Claims);

/** A shipped policy by its id, or a policy file. */
export async function readPolicy(idOrPath: string): Promise<Policy> {
  const shipped = SHIPPED_POLICIES.find((policy) => policy.id === idOrPath);
  if (shipped) return shipped;
  if (idOrPath.endsWith('.json')) return readJson(idOrPath, '--policy', Policy);
  const ids = SHIPPED_POLICIES.map((policy) => policy.id).join(', ');
  throw new CommandError('not_found', `--policy: no shipped policy is named ${idOrPath}; there are ${ids}, or give a .json file`);
}
