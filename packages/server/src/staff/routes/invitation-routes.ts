import { z } from 'zod';
import { appendAudit } from '../../audit/append-audit.ts';
import type { Context } from '../../context.ts';
import { ApiError, orThrow } from '../../errors/api-error.ts';
import { type App, staffCaller } from '../../routes/app.ts';
import { Done, idOf, Time } from '../../routes/shapes.ts';
import { INVITATION_KINDS } from '../../vocabulary.ts';
import { acceptInvitation } from '../accept-invitation.ts';
import { headersOf, readAnswer, setCookies } from '../ask-sign-in.ts';
import { lockAdmins } from '../change-member.ts';
import { findInvitation, makeInvitation } from '../invitation.ts';
import { Email, LinkCode, LinkShape, Next, Password, PersonName, Role } from './staff-shapes.ts';

const tags = ['staff'];
const InvitationShape = z.object({
  id: z.string(),
  kind: z.enum(INVITATION_KINDS),
  role: Role,
  email: z.string().nullable(),
  invited_by: z.string(),
  expires_at: Time,
});

/** One-time links: the only way onto the staff. Nobody registers themselves. */
export function invitationRoutes(app: App, context: Context): void {
  const { db, signIn } = context;

  app.post(
    '/v1/staff/invitations/look',
    {
      schema: {
        tags,
        summary: 'What a link is for, before it is used',
        body: z.strictObject({ code: LinkCode }),
        response: { 200: z.object({ kind: z.enum(INVITATION_KINDS), role: Role, email: z.string().nullable() }) },
      },
    },
    async (request) => {
      const { kind, role, email } = orThrow(await findInvitation(context, request.body.code)).invitation;
      return { kind, role, email };
    },
  );

  app.post(
    '/v1/staff/invitations/accept',
    {
      schema: {
        tags,
        summary: 'Use a link: set name and password',
        body: z.strictObject({ code: LinkCode, name: PersonName, email: Email.optional(), password: Password }),
        response: { 201: Next },
      },
    },
    async (request, reply) => {
      const { code, name, email, password } = request.body;
      const { userId } = orThrow(await acceptInvitation(context, { code, name, email, password }));
      const body = { userId, method: 'password' as const };
      const begun = await readAnswer(await signIn.api.beginSession({ body, headers: headersOf(request), asResponse: true }));
      setCookies(reply, begun.cookies);
      return reply.code(201).send({ next: 'enrol' });
    },
  );

  app.post(
    '/v1/staff/invitations',
    {
      schema: {
        tags,
        summary: 'Ask somebody onto the staff; hand the link over yourself',
        body: z.strictObject({ email: Email, role: Role }),
        response: { 201: LinkShape },
      },
    },
    async (request, reply) => {
      const { id: actor } = staffCaller(request);
      const { role } = request.body;
      const email = request.body.email.trim().toLowerCase();
      const taken = await db.selectFrom('staff_users').select('id').where('email', '=', email).executeTakeFirst();
      if (taken !== undefined) throw new ApiError('staff.email_taken');
      const wanted = { kind: 'invitation', role, email, userId: null } as const;
      const { id, url, expiresAt } = await db.transaction().execute(async (trx) => {
        // an invitation is one person's act; with two administrators there, a third takes both
        if (role === 'admin' && (await lockAdmins(trx)).length > 1) throw new ApiError('staff.second_person');
        return makeInvitation(trx, context, wanted, actor);
      });
      return reply.code(201).send({ id, url, expires_at: expiresAt.toISOString() });
    },
  );

  app.get(
    '/v1/staff/invitations',
    { schema: { tags, summary: 'Links that are still good', response: { 200: z.object({ items: z.array(InvitationShape) }) } } },
    async () => {
      const rows = await db
        .selectFrom('staff_invitations')
        .select(['id', 'kind', 'role', 'email', 'invited_by', 'expires_at'])
        .where('used_at', 'is', null)
        .where('withdrawn_at', 'is', null)
        .where('expires_at', '>', context.now())
        .orderBy('id', 'desc')
        .limit(200)
        .execute();
      return { items: rows.map((row) => ({ ...row, expires_at: row.expires_at.toISOString() })) };
    },
  );

  app.delete(
    '/v1/staff/invitations/:id',
    { schema: { tags, summary: 'Take a link back', params: z.strictObject({ id: idOf('inv') }), response: { 200: Done } } },
    async (request) => {
      const { id: actor } = staffCaller(request);
      const at = context.now();
      await db.transaction().execute(async (trx) => {
        const withdrawn = await trx
          .updateTable('staff_invitations')
          .set({ withdrawn_at: at })
          .where('id', '=', request.params.id)
          .where('used_at', 'is', null)
          .where('withdrawn_at', 'is', null)
          .executeTakeFirst();
        if (withdrawn.numUpdatedRows !== 1n) throw new ApiError('resource.not_found');
        await appendAudit(trx, { at, actor, action: 'staff.invitation_withdrawn', subject: request.params.id });
      });
      return { done: true as const };
    },
  );
}
