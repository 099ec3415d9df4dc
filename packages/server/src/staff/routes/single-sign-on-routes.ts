import { z } from 'zod';
import type { Context } from '../../context.ts';
import { ApiError } from '../../errors/api-error.ts';
import type { App } from '../../routes/app.ts';
import { headersOf, readAnswer, setCookies } from '../ask-sign-in.ts';
import { relyingParty } from '../passkeys/relying-party.ts';
import { beginAttempt, bindingsOf, CALLBACK_PATH, cookieGone, cookieWith, secretIn } from '../single-sign-on/attempt.ts';
import { finishSingleSignOn } from '../single-sign-on/finish-single-sign-on.ts';

const tags = ['staff sign-in'];
const Ways = z.object({ password: z.literal(true), passkey: z.boolean(), single_sign_on: z.boolean() });

/** Sign-in at the operator's OpenID Connect provider: authorization code with PKCE, state and nonce. */
export function singleSignOnRoutes(app: App, context: Context): void {
  const { sso, signIn, config, log } = context;

  app.get('/v1/staff/sign-in/ways', { schema: { tags, summary: 'How one can sign in here', response: { 200: Ways } } }, async () => ({
    password: true as const,
    passkey: relyingParty(config) !== null,
    single_sign_on: sso !== null,
  }));

  app.post(
    '/v1/staff/sign-in/single-sign-on',
    {
      schema: {
        tags,
        summary: 'Begin at the provider: where this browser goes',
        response: { 200: z.object({ url: z.string() }) },
      },
    },
    async (_request, reply) => {
      if (sso === null) throw new ApiError('staff.sso_off');
      const secret = await beginAttempt(context);
      const url = await sso.addressFor(bindingsOf(secret)).catch((error: unknown) => {
        log.warn({ event: 'single_sign_on.unreachable', err: error });
        throw new ApiError('staff.sso_unreachable');
      });
      setCookies(reply, [cookieWith(config, secret)]);
      return { url };
    },
  );

  const sessionFor = {
    signed_in: (userId: string, headers: Headers) =>
      signIn.api.beginSession({ body: { userId, method: 'single_sign_on' }, headers, asResponse: true }),
    second_factor: (userId: string, headers: Headers) => signIn.api.askSecondFactor({ body: { userId }, headers, asResponse: true }),
    enrol: (userId: string, headers: Headers) =>
      signIn.api.beginSession({ body: { userId, method: 'single_sign_on_alone' }, headers, asResponse: true }),
  };

  app.get(CALLBACK_PATH, { schema: { tags, summary: 'Where the provider sends the browser back to' } }, async (request, reply) => {
    const secret = secretIn(request.headers.cookie);
    const query = new URL(request.url, config.publicUrl).searchParams.toString();
    const finished = await finishSingleSignOn(context, { query, secret });
    const begun =
      finished.next === 'refused' ? null : await readAnswer(await sessionFor[finished.next](finished.userId, headersOf(request)));
    setCookies(reply, [cookieGone(config), ...(begun?.cookies ?? [])]);
    // at once to an address without the code, which thereby stands in no history
    return reply.header('referrer-policy', 'no-referrer').redirect(`/staff#single-sign-on=${finished.next}`, 303);
  });
}
