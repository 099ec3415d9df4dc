import { Policy } from '@mien/protocol';
import type { FastifyRequest } from 'fastify';
import type { Transaction } from 'kysely';
import { z } from 'zod';
import { roleMay } from '../../access/staff-roles.ts';
import type { Context } from '../../context.ts';
import { ApiError, orThrow } from '../../errors/api-error.ts';
import { prepareBlock } from '../../links/block-list.ts';
import { publishPolicy } from '../../policy/publish-policy.ts';
import { type App, staffCaller } from '../../routes/app.ts';
import { Done, idOf, Time } from '../../routes/shapes.ts';
import type { Tables } from '../../sql/tables.ts';
import { lockVerification } from '../../verification/load-verification.ts';
import type { Result } from '../../verification/result.ts';
import { changeMember, lockMember } from '../change-member.ts';
import { decideAction, PENDING_KINDS, type PendingAction, type PendingKind } from '../pending-action.ts';

const tags = ['staff'];
const ById = z.strictObject({ id: idOf('pnd') });
const PendingShape = z.object({
  id: z.string(),
  kind: z.string(),
  subject: z.string(),
  detail: z.record(z.string(), z.string()).describe('of a policy: its key, version and the whole of it'),
  proposed_by: z.string(),
  proposed_at: Time,
  expires_at: Time,
  own: z.boolean().describe('proposed by the caller: somebody else must confirm'),
});

const KINDS = Object.keys(PENDING_KINDS) as PendingKind[];
const kindsFor = (request: FastifyRequest): PendingKind[] => {
  const { role, mode } = staffCaller(request);
  return KINDS.filter((kind) => roleMay(role, PENDING_KINDS[kind].ability, mode));
};

type Apply = (trx: Transaction<Tables>, action: PendingAction, actor: string) => Promise<Result<object>>;

interface Deed {
  /** what it will change is held before the audit trail is: everybody takes them in this order */
  lock(trx: Transaction<Tables>, subject: string): Promise<unknown>;
  /** Asks what is slow to answer, as the key store, while no connection is held. @returns what is done in the transaction */
  prepare(context: Context, action: Pick<PendingAction, 'subject' | 'detail'>): Promise<Apply>;
}

/** What is done once two people stand behind it. */
const DEEDS = {
  'member.make_admin': {
    lock: lockMember,
    prepare:
      async (context, { subject: id }) =>
      (trx, _action, actor) =>
        changeMember(trx, context, { id, actor, role: 'admin', state: undefined, agreed: 'by_two' }),
  },
  'policy.publish': {
    // nothing of it exists yet: the unique number of a version decides between two
    lock: async () => undefined,
    prepare:
      async (context, { subject: id, detail }) =>
      (trx, _action, actor) =>
        publishPolicy(trx, context, { id, policy: Policy.parse(JSON.parse(detail['policy'] ?? '')), actor }),
  },
  'block_list.add': {
    lock: (trx, id) => lockVerification(trx, id),
    prepare: prepareBlock,
  },
} as const satisfies Record<PendingKind, Deed>;

/** What waits for a second person. Each kind is shown to and decided by those whose role allows it; to others it does not exist. */
export function pendingRoutes(app: App, context: Context): void {
  const { db } = context;

  /** Refused where it is not for the caller. In one transaction, so that what is confirmed is done, or neither. */
  const decide = async (request: FastifyRequest, id: string, state: 'confirmed' | 'withdrawn'): Promise<void> => {
    const { id: actor } = staffCaller(request);
    const known = await db
      .selectFrom('staff_pending_actions')
      .select(['kind', 'subject', 'detail'])
      .where('id', '=', id)
      .where('state', '=', 'proposed')
      .executeTakeFirst();
    const kind = kindsFor(request).find((one) => one === known?.kind);
    if (known === undefined || kind === undefined) throw new ApiError('resource.not_found');
    const { lock, prepare } = DEEDS[kind];
    const apply = state === 'confirmed' ? await prepare(context, known) : null;
    await db.transaction().execute(async (trx) => {
      if (apply !== null) await lock(trx, known.subject);
      const { action } = orThrow(await decideAction(trx, context, { id, actor, state }));
      if (apply !== null) orThrow(await apply(trx, action, actor));
    });
  };

  app.get(
    '/v1/staff/pending-actions',
    { schema: { tags, summary: 'What waits for a second person', response: { 200: z.object({ items: z.array(PendingShape) }) } } },
    async (request) => {
      const kinds = kindsFor(request);
      if (kinds.length === 0) return { items: [] };
      const { id: caller } = staffCaller(request);
      const rows = await db
        .selectFrom('staff_pending_actions')
        .select(['id', 'kind', 'subject', 'detail', 'proposed_by', 'proposed_at', 'expires_at'])
        .where('state', '=', 'proposed')
        .where('expires_at', '>', context.now())
        .where('kind', 'in', kinds)
        .orderBy('id')
        .limit(200)
        .execute();
      return {
        items: rows.map((row) => ({
          ...row,
          proposed_at: row.proposed_at.toISOString(),
          expires_at: row.expires_at.toISOString(),
          own: row.proposed_by === caller,
        })),
      };
    },
  );

  app.post(
    '/v1/staff/pending-actions/:id/confirm',
    { schema: { tags, summary: 'Confirm what another person proposed', params: ById, response: { 200: Done } } },
    async (request) => {
      await decide(request, request.params.id, 'confirmed');
      return { done: true as const };
    },
  );

  app.post(
    '/v1/staff/pending-actions/:id/withdraw',
    { schema: { tags, summary: 'Take a proposal back', params: ById, response: { 200: Done } } },
    async (request) => {
      await decide(request, request.params.id, 'withdrawn');
      return { done: true as const };
    },
  );
}
