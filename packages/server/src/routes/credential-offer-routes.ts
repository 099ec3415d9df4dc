import formbody from '@fastify/formbody';
import { preAuthorizedCodeGrantIdentifier } from '@openid4vc/oauth2';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { describeAuthorizationServer, describeIssuer } from '../credential/offer/describe-issuer.ts';
import { exchangeOfferCode, TOKEN_REFUSALS } from '../credential/offer/exchange-code.ts';
import { CREDENTIAL_REFUSALS, issueForProof } from '../credential/offer/issue-for-proof.ts';
import { offerCredential } from '../credential/offer/offer-credential.ts';
import { openIssuer } from '../credential/offer/open-issuer.ts';
import { makeProofNonce } from '../credential/offer/proof-nonce.ts';
import { orThrow } from '../errors/api-error.ts';
import type { Mode } from '../vocabulary.ts';
import { type App, accountHolder, keyCaller, offerTaker } from './app.ts';
import { findAccount } from './find-account.ts';
import { idOf, Time } from './shapes.ts';

const Offered = z.object({
  offer: z.string().describe('a link for a wallet of credentials on this device, or the text of a QR code for one on another'),
  pin: z.string().describe('what that wallet asks for: show it apart from the offer'),
  expires_at: Time,
});
const Token = z.object({ access_token: z.string(), token_type: z.literal('Bearer'), expires_in: z.number().int() });
const Issued = z.object({ credentials: z.array(z.object({ credential: z.string().describe('SD-JWT VC with all its disclosures') })) });

/** Of one refusal of OpenID4VCI or OAuth 2.0: its code alone. */
const refusedWith = <const Codes extends readonly string[]>(codes: Codes) => z.object({ error: z.enum(codes) });
const TokenRequest = z.object({
  grant_type: z.string(),
  'pre-authorized_code': z.string().max(100),
  tx_code: z.string().max(20).optional(),
});

const tags = ['credentials'];
const PUBLIC_HOUR = 'public, max-age=3600';

/**
 * OpenID4VCI 1.0 with the pre-authorized code flow, for wallets of credentials that know nothing of Mien. To them a refusal is what that
 * protocol says, `{ error }`; to everybody else a problem document.
 */
export async function credentialOfferRoutes(app: App, context: Context): Promise<void> {
  const issuer = openIssuer(context);
  const { credentialIssuer } = describeIssuer(context.config.publicUrl);
  const authorizationServer = describeAuthorizationServer(context.config.publicUrl);
  const offer = async (accountId: string, mode: Mode, actor: string) => {
    const { offer: link, pin, expiresAt } = orThrow(await offerCredential(context, issuer, { accountId, mode, actor }));
    return { offer: link, pin, expires_at: expiresAt.toISOString() };
  };

  app.post(
    '/v1/accounts/:id/credential-offers',
    {
      schema: {
        tags,
        summary: 'Offer this person their credential for a wallet of their choice (OpenID4VCI); an earlier offer ends',
        params: z.strictObject({ id: idOf('acc') }),
        response: { 201: Offered },
      },
    },
    async (request, reply) => {
      const caller = keyCaller(request);
      const account = await findAccount(context.db, request.params.id, caller.mode);
      return reply.code(201).send(await offer(account.id, caller.mode, caller.id));
    },
  );

  app.post(
    '/v1/account/credential-offers',
    { schema: { tags, summary: 'The holder’s credential for a wallet of their choice (OpenID4VCI)', response: { 201: Offered } } },
    async (request, reply) => {
      const { id, mode } = accountHolder(request);
      return reply.code(201).send(await offer(id, mode, id));
    },
  );

  app.get(
    '/.well-known/openid-credential-issuer',
    {
      schema: {
        tags,
        summary: 'What is issued here and where (OpenID4VCI)',
        response: { 200: z.looseObject({ credential_issuer: z.string(), credential_endpoint: z.string() }) },
      },
    },
    async (_request, reply) => reply.header('cache-control', PUBLIC_HOUR).send(credentialIssuer),
  );

  app.get(
    '/.well-known/oauth-authorization-server',
    {
      schema: {
        tags,
        summary: 'Where a code is exchanged (RFC 8414)',
        response: { 200: z.looseObject({ issuer: z.string(), token_endpoint: z.string() }) },
      },
    },
    async (_request, reply) => reply.header('cache-control', PUBLIC_HOUR).send(authorizationServer),
  );

  app.post(
    '/credentials/openid/nonce',
    { schema: { tags, summary: 'A nonce for the proof of a key (OpenID4VCI)', response: { 200: z.object({ c_nonce: z.string() }) } } },
    async (_request, reply) => reply.header('cache-control', 'no-store').send({ c_nonce: await makeProofNonce(context) }),
  );

  app.post(
    '/credentials/openid/credential',
    {
      // what may stand in it grows with the protocol: the library reads it
      schema: {
        tags,
        summary: 'The offered credential, for a key that is proved (OpenID4VCI)',
        body: z.looseObject({}),
        response: { 200: Issued, 400: refusedWith(CREDENTIAL_REFUSALS) },
      },
    },
    async (request, reply) => {
      const { id: offerId, accountId, mode } = offerTaker(request);
      const issued = await issueForProof(context, issuer, { offerId, accountId, mode, body: request.body });
      reply.header('cache-control', 'no-store');
      if (issued.ok) return reply.send({ credentials: [{ credential: issued.credential }] });
      return reply.code(400).send({ error: issued.error });
    },
  );

  // a form is read here and nowhere else
  await app.register(async (plain) => {
    await plain.register(formbody, { bodyLimit: 4096 });
    plain.withTypeProvider<ZodTypeProvider>().post(
      '/credentials/openid/token',
      {
        schema: {
          tags,
          summary: 'Code and PIN of an offer for an access token (OpenID4VCI)',
          response: { 200: Token, 400: refusedWith(TOKEN_REFUSALS) },
        },
      },
      async (request, reply) => {
        reply.header('cache-control', 'no-store');
        const sent = TokenRequest.safeParse(request.body);
        if (!sent.success) return reply.code(400).send({ error: 'invalid_request' });
        const { grant_type: grant, 'pre-authorized_code': code, tx_code: pin } = sent.data;
        if (grant !== preAuthorizedCodeGrantIdentifier) return reply.code(400).send({ error: 'unsupported_grant_type' });
        const exchanged = await exchangeOfferCode(context, { code, pin });
        if (!exchanged.ok) return reply.code(400).send({ error: exchanged.error });
        return reply.send({ access_token: exchanged.token, token_type: 'Bearer', expires_in: exchanged.seconds });
      },
    );
  });
}
