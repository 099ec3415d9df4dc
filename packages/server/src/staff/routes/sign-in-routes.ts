import { z } from 'zod';
import type { Context } from '../../context.ts';
import { ApiError, orThrow } from '../../errors/api-error.ts';
import type { App } from '../../routes/app.ts';
import { headersOf, readAnswer, setCookies } from '../ask-sign-in.ts';
import { auditStaff } from '../audit-staff.ts';
import { accountOf, countWrongTry, forgetTries, mayTry } from '../slow-guessing.ts';
import { takeCode } from '../use-code.ts';
import { Email, Next, Password } from './staff-shapes.ts';

const tags = ['staff sign-in'];
const SecondFactor = z.union([
  z.strictObject({ code: z.string().regex(/^\d{6}$/) }),
  z.strictObject({ backup_code: z.string().min(6).max(40) }),
]);
const OVER = new Set(['INVALID_TWO_FACTOR_COOKIE', 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE']);
const LOCKED = 'ACCOUNT_TEMPORARILY_LOCKED';

/** Password, then second factor. */
export function signInRoutes(app: App, context: Context): void {
  const { signIn, db } = context;

  app.post(
    '/v1/staff/sign-in',
    { schema: { tags, summary: 'Show a password', body: z.strictObject({ email: Email, password: Password }), response: { 200: Next } } },
    async (request, reply) => {
      const { email, password } = request.body;
      const subject = accountOf(email);
      orThrow(await mayTry(context, subject));
      const person = await db
        .selectFrom('staff_users')
        .select(['id', 'state'])
        .where('email', '=', email.trim().toLowerCase())
        .executeTakeFirst();
      // also asked where nobody is there: the answer takes as long, and says the same
      const body = { email, password };
      const answer = await readAnswer(await signIn.api.signInEmail({ body, headers: headersOf(request), asResponse: true }));
      if (!answer.ok || person?.state !== 'active') {
        await countWrongTry(context, subject);
        if (person !== undefined)
          await auditStaff(context, { actor: person.id, action: 'staff.sign_in_failed', subject: person.id, detail: { by: 'password' } });
        if (answer.ok && typeof answer.body['token'] === 'string')
          await db.deleteFrom('staff_sessions').where('token', '=', answer.body['token']).execute();
        throw new ApiError('staff.wrong_credentials');
      }
      await forgetTries(context, subject);
      setCookies(reply, answer.cookies);
      return { next: answer.body['twoFactorRedirect'] === true ? ('second_factor' as const) : ('enrol' as const) };
    },
  );

  app.post(
    '/v1/staff/sign-in/second-factor',
    { schema: { tags, summary: 'Show the second factor', body: SecondFactor, response: { 200: Next } } },
    async (request, reply) => {
      const given = request.body;
      const headers = headersOf(request);
      const answer = await readAnswer(
        'code' in given
          ? await signIn.api.verifyTOTP({ body: { code: given.code }, headers, asResponse: true })
          : await signIn.api.verifyBackupCode({ body: { code: given.backup_code }, headers, asResponse: true }),
      );
      if (!answer.ok) {
        if (answer.problem === LOCKED) throw new ApiError('staff.wait');
        throw new ApiError(OVER.has(answer.problem) ? 'staff.sign_in_over' : 'staff.wrong_code');
      }
      const { id } = answer.body['user'] as { id: string };
      if ('code' in given && !(await takeCode(context, id, given.code))) {
        await db
          .deleteFrom('staff_sessions')
          .where('token', '=', answer.body['token'] as string)
          .execute();
        throw new ApiError('staff.wrong_code');
      }
      await auditStaff(context, {
        actor: id,
        action: 'staff.signed_in',
        subject: id,
        detail: { by: 'code' in given ? 'authenticator' : 'backup_code' },
      });
      setCookies(reply, answer.cookies);
      return { next: 'signed_in' as const };
    },
  );
}
