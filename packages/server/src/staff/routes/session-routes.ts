import { z } from 'zod';
import { listAbilities } from '../../access/staff-roles.ts';
import type { Context } from '../../context.ts';
import { ApiError } from '../../errors/api-error.ts';
import { type App, staffCaller } from '../../routes/app.ts';
import { Done, idOf, Time } from '../../routes/shapes.ts';
import { MODES, SESSION_METHODS } from '../../vocabulary.ts';
import { headersOf, readAnswer, setCookies } from '../ask-sign-in.ts';
import { auditStaff } from '../audit-staff.ts';
import { endSessions } from '../end-sessions.ts';
import { PASSWORD_PROVIDER } from '../insert-credential.ts';
import { Role } from './staff-shapes.ts';

const tags = ['staff sign-in'];
const Me = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: Role,
  complete: z.boolean().describe('whether a second factor was shown; without it only the enrolment is open'),
  has_password: z.boolean().describe('setting up a second factor asks for it'),
  abilities: z.object({ test: z.array(z.string()), live: z.array(z.string()) }),
});
const SessionShape = z.object({
  id: z.string(),
  method: z.enum(SESSION_METHODS),
  device: z.string().describe('browser and system, by family'),
  created_at: Time,
  expires_at: Time,
  current: z.boolean(),
});

/** Who is signed in, where, and the end of it. */
export function sessionRoutes(app: App, context: Context): void {
  const { db, signIn } = context;

  app.get(
    '/v1/staff/me',
    { schema: { tags, summary: 'Who is signed in, and what they may do', response: { 200: Me } } },
    async (request) => {
      const { id, role, complete } = staffCaller(request);
      const person = await db.selectFrom('staff_users').select(['name', 'email']).where('id', '=', id).executeTakeFirstOrThrow();
      const [test, live] = MODES.map((mode) => (complete ? listAbilities(role, mode) : []));
      const password = await db
        .selectFrom('staff_credentials')
        .select('id')
        .where('user_id', '=', id)
        .where('provider_id', '=', PASSWORD_PROVIDER)
        .executeTakeFirst();
      const has_password = password !== undefined;
      return { id, ...person, role, complete, has_password, abilities: { test: test ?? [], live: live ?? [] } };
    },
  );

  app.post('/v1/staff/sign-out', { schema: { tags, summary: 'End this session', response: { 200: Done } } }, async (request, reply) => {
    const { id } = staffCaller(request);
    const answer = await readAnswer(await signIn.api.signOut({ headers: headersOf(request), asResponse: true }));
    await auditStaff(context, { actor: id, action: 'staff.signed_out', subject: id, detail: { sessions: 1 } });
    setCookies(reply, answer.cookies);
    return { done: true as const };
  });

  app.get(
    '/v1/staff/sessions',
    { schema: { tags, summary: 'One’s own sessions', response: { 200: z.object({ items: z.array(SessionShape) }) } } },
    async (request) => {
      const { id, sessionId } = staffCaller(request);
      const rows = await db
        .selectFrom('staff_sessions')
        .select(['id', 'method', 'user_agent', 'created_at', 'expires_at'])
        .where('user_id', '=', id)
        .where('expires_at', '>', context.now())
        .orderBy('id', 'desc')
        .execute();
      return {
        items: rows.map((row) => ({
          id: row.id,
          method: row.method,
          device: row.user_agent ?? '',
          created_at: row.created_at.toISOString(),
          expires_at: row.expires_at.toISOString(),
          current: row.id === sessionId,
        })),
      };
    },
  );

  app.delete(
    '/v1/staff/sessions',
    { schema: { tags, summary: 'Sign out everywhere else', response: { 200: z.object({ ended_sessions: z.number() }) } } },
    async (request) => {
      const { id, sessionId } = staffCaller(request);
      const ended = await endSessions(db, { userId: id, except: sessionId });
      await auditStaff(context, { actor: id, action: 'staff.signed_out', subject: id, detail: { sessions: ended } });
      return { ended_sessions: ended };
    },
  );

  app.delete(
    '/v1/staff/sessions/:id',
    { schema: { tags, summary: 'End one of one’s own sessions', params: z.strictObject({ id: idOf('ses') }), response: { 200: Done } } },
    async (request) => {
      const { id } = staffCaller(request);
      const ended = await db.deleteFrom('staff_sessions').where('id', '=', request.params.id).where('user_id', '=', id).executeTakeFirst();
      if (ended.numDeletedRows !== 1n) throw new ApiError('resource.not_found');
      await auditStaff(context, { actor: id, action: 'staff.signed_out', subject: id, detail: { sessions: 1 } });
      return { done: true as const };
    },
  );
}
