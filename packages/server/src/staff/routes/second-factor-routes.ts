import QRCode from 'qrcode';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { ApiError, orThrow } from '../../errors/api-error.ts';
import { type App, staffCaller } from '../../routes/app.ts';
import { HALF_METHODS } from '../../vocabulary.ts';
import { headersOf, readAnswer, setCookies } from '../ask-sign-in.ts';
import { auditStaff } from '../audit-staff.ts';
import { endSessions } from '../end-sessions.ts';
import { acceptsPassword } from '../password-policy.ts';
import { countWrongTry, forgetTries, mayTry } from '../slow-guessing.ts';
import { takeCode } from '../use-code.ts';
import { Next, Password } from './staff-shapes.ts';

const tags = ['staff sign-in'];
const Enrolment = z.object({
  uri: z.string().describe('for the authenticator app on this very device'),
  secret: z.string().describe('to type in by hand, base32'),
  qr_svg: z.string(),
  backup_codes: z.array(z.string()).describe('each good once; shown this once'),
});
const PROBLEMS = { INVALID_PASSWORD: 'staff.wrong_credentials', TOTP_ALREADY_ENABLED: 'staff.second_factor_set' } as const;

/** Setting up the second factor: nobody works without one. */
export function secondFactorRoutes(app: App, context: Context): void {
  const { signIn } = context;

  app.post(
    '/v1/staff/second-factor',
    {
      schema: {
        tags,
        summary: 'A secret for an authenticator app, and backup codes',
        body: z.strictObject({ password: Password.optional().describe('where the person has one') }),
        response: { 200: Enrolment },
      },
    },
    async (request) => {
      const { id } = staffCaller(request);
      const subject = `enrolment ${id}`;
      orThrow(await mayTry(context, subject));
      const answer = await readAnswer(
        await signIn.api.enableTwoFactor({ body: { ...request.body }, headers: headersOf(request), asResponse: true }),
      );
      if (!answer.ok) {
        if (answer.problem === 'INVALID_PASSWORD') await countWrongTry(context, subject);
        throw new ApiError(PROBLEMS[answer.problem as keyof typeof PROBLEMS] ?? 'request.invalid');
      }
      await forgetTries(context, subject);
      const uri = answer.body['totpURI'] as string;
      return {
        uri,
        secret: new URL(uri).searchParams.get('secret') ?? '',
        qr_svg: await QRCode.toString(uri, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 }),
        backup_codes: answer.body['backupCodes'] as string[],
      };
    },
  );

  app.post(
    '/v1/staff/second-factor/confirm',
    {
      schema: {
        tags,
        summary: 'Show that the authenticator app works',
        body: z.strictObject({ code: z.string().regex(/^\d{6}$/) }),
        response: { 200: Next },
      },
    },
    async (request, reply) => {
      const caller = staffCaller(request);
      if (caller.complete) throw new ApiError('staff.second_factor_set');
      const subject = `confirmation ${caller.id}`;
      orThrow(await mayTry(context, subject));
      const { code } = request.body;
      const answer = await readAnswer(await signIn.api.verifyTOTP({ body: { code }, headers: headersOf(request), asResponse: true }));
      if (!answer.ok) {
        await countWrongTry(context, subject);
        throw new ApiError('staff.wrong_code');
      }
      await takeCode(context, caller.id, code);
      // half-open sessions of before the second factor end, wherever they are
      await context.db.deleteFrom('staff_sessions').where('user_id', '=', caller.id).where('method', 'in', HALF_METHODS).execute();
      await auditStaff(context, { actor: caller.id, action: 'staff.second_factor_set', subject: caller.id });
      setCookies(reply, answer.cookies);
      return { next: 'signed_in' as const };
    },
  );

  app.post(
    '/v1/staff/backup-codes',
    {
      schema: {
        tags,
        summary: 'New backup codes in place of the old ones',
        body: z.strictObject({ password: Password }),
        response: { 200: z.object({ backup_codes: z.array(z.string()) }) },
      },
    },
    async (request) => {
      const { id } = staffCaller(request);
      const subject = `backup codes ${id}`;
      orThrow(await mayTry(context, subject));
      const answer = await readAnswer(
        await signIn.api.generateBackupCodes({ body: { password: request.body.password }, headers: headersOf(request), asResponse: true }),
      );
      if (!answer.ok) {
        await countWrongTry(context, subject);
        throw new ApiError('staff.wrong_credentials');
      }
      await auditStaff(context, { actor: id, action: 'staff.backup_codes_made', subject: id });
      return { backup_codes: answer.body['backupCodes'] as string[] };
    },
  );

  app.post(
    '/v1/staff/password',
    {
      schema: {
        tags,
        summary: 'Change one’s own password; all other sessions end',
        body: z.strictObject({ password: Password, new_password: Password }),
        response: { 200: z.object({ ended_sessions: z.number() }) },
      },
    },
    async (request) => {
      const { id, sessionId } = staffCaller(request);
      const subject = `password ${id}`;
      orThrow(await mayTry(context, subject));
      const { password, new_password: newPassword } = request.body;
      const person = await context.db.selectFrom('staff_users').select(['name', 'email']).where('id', '=', id).executeTakeFirstOrThrow();
      if (!acceptsPassword(newPassword, [person.name, ...person.email.split(/[@.]/)])) throw new ApiError('staff.password_weak');
      const body = { currentPassword: password, newPassword };
      const answer = await readAnswer(await signIn.api.changePassword({ body, headers: headersOf(request), asResponse: true }));
      if (!answer.ok) {
        await countWrongTry(context, subject);
        throw new ApiError('staff.wrong_credentials');
      }
      await forgetTries(context, subject);
      const ended = await endSessions(context.db, { userId: id, except: sessionId });
      await auditStaff(context, { actor: id, action: 'staff.password_changed', subject: id, detail: { ended } });
      return { ended_sessions: ended };
    },
  );
}
