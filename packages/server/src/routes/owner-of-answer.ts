import type { FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';

/** Rows that hang on one verification, by the prefix of their ids. */
const OF_VERIFICATION = { cas: 'cases', tkt: 'tickets', cal: 'calls' } as const;

interface Named {
  readonly id?: unknown;
  readonly account_id?: unknown;
  readonly verification_id?: unknown;
  readonly verification?: { readonly id?: unknown };
}

/** An answer that is no JSON names nobody. */
function read(body: string): Named {
  try {
    return JSON.parse(body) as Named;
  } catch {
    return {};
  }
}

const isPerson = (id: unknown): id is string => typeof id === 'string' && /^(acc|ver)_/.test(id);

/**
 * Whose key an answer is kept under: the account or verification that the address or the answer names, so that it ends with that person's
 * erasure. An answer about nobody, and a refusal, is kept under the caller's.
 */
export async function ownerOfAnswer(
  { db }: Pick<Context, 'db'>,
  request: Pick<FastifyRequest, 'caller' | 'params'>,
  answer: { readonly status: number; readonly body: string },
): Promise<string> {
  const { caller } = request;
  if (caller === null) throw new Error('an answer to nobody is not kept');
  if (caller.kind === 'offer') return caller.accountId;
  if ((caller.kind !== 'key' && caller.kind !== 'staff') || answer.status >= 400) return caller.id;
  const { id } = (request.params ?? {}) as { readonly id?: string };
  if (isPerson(id)) return id;
  const table = OF_VERIFICATION[(id ?? '').slice(0, 3) as keyof typeof OF_VERIFICATION];
  if (table !== undefined) {
    const row = await db
      .selectFrom(table as 'cases')
      .select('verification_id')
      .where('id', '=', id ?? '')
      .executeTakeFirst();
    if (row !== undefined) return row.verification_id;
  }
  const named = read(answer.body);
  return [named.verification_id, named.account_id, named.verification?.id, named.id].find(isPerson) ?? caller.id;
}
