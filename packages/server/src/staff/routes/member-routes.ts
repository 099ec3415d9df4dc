import { z } from 'zod';
import type { Context } from '../../context.ts';
import { ApiError, orThrow } from '../../errors/api-error.ts';
import { type App, staffCaller } from '../../routes/app.ts';
import { idOf } from '../../routes/shapes.ts';
import { STAFF_STATES } from '../../vocabulary.ts';
import { changeMember } from '../change-member.ts';
import { makeInvitation } from '../invitation.ts';
import { LinkShape, MemberShape, Role } from './staff-shapes.ts';

const tags = ['staff'];
const ById = z.strictObject({ id: idOf('stf') });

/** Who is on the staff. */
export function memberRoutes(app: App, context: Context): void {
  const { db } = context;

  app.get(
    '/v1/staff/members',
    { schema: { tags, summary: 'Everybody on the staff', response: { 200: z.object({ items: z.array(MemberShape) }) } } },
    async () => {
      const rows = await db
        .selectFrom('staff_users as user')
        .select(['user.id', 'user.name', 'user.email', 'user.role', 'user.state', 'user.two_factor_enabled', 'user.created_at'])
        .select((query) =>
          query
            .selectFrom('staff_sessions as session')
            .select((inner) => inner.fn.max('session.created_at').as('at'))
            .whereRef('session.user_id', '=', 'user.id')
            .as('last_sign_in_at'),
        )
        .orderBy('user.id')
        .limit(1000)
        .execute();
      return {
        items: rows.map(({ two_factor_enabled, created_at, last_sign_in_at, ...row }) => ({
          ...row,
          second_factor: two_factor_enabled,
          created_at: created_at.toISOString(),
          last_sign_in_at: last_sign_in_at?.toISOString() ?? null,
        })),
      };
    },
  );

  app.patch(
    '/v1/staff/members/:id',
    {
      schema: {
        tags,
        summary: 'Give a role, or close or open an account; its sessions end',
        params: ById,
        body: z.strictObject({ role: Role.optional(), state: z.enum(STAFF_STATES).optional() }),
        response: {
          200: z.object({
            ended_sessions: z.number(),
            pending_action_id: z.string().nullable().describe('another administrator must confirm this first'),
          }),
        },
      },
    },
    async (request) => {
      const { id: actor } = staffCaller(request);
      const { role, state } = request.body;
      const { ended, pendingId } = await db
        .transaction()
        .execute(async (trx) => orThrow(await changeMember(trx, context, { id: request.params.id, actor, role, state, agreed: 'by_one' })));
      return { ended_sessions: ended, pending_action_id: pendingId };
    },
  );

  app.post(
    '/v1/staff/members/:id/recovery',
    {
      schema: {
        tags,
        summary: 'A new way in for somebody who lost theirs; the old ways end when it is used',
        params: ById,
        response: { 201: LinkShape },
      },
    },
    async (request, reply) => {
      const { id: actor } = staffCaller(request);
      const { id: userId } = request.params;
      if (userId === actor) throw new ApiError('staff.own_account');
      const member = await db
        .selectFrom('staff_users')
        .select(['role', 'email'])
        .where('id', '=', userId)
        .where('state', '=', 'active')
        .executeTakeFirst();
      if (member === undefined) throw new ApiError('resource.not_found');
      const wanted = { kind: 'recovery', role: member.role, email: member.email, userId } as const;
      const { id, url, expiresAt } = await db.transaction().execute((trx) => makeInvitation(trx, context, wanted, actor));
      return reply.code(201).send({ id, url, expires_at: expiresAt.toISOString() });
    },
  );
}
