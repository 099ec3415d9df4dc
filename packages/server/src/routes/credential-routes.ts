import { z } from 'zod';
import type { Context } from '../context.ts';
import { describeType, TYPE_NAMES } from '../credential/credential-type.ts';
import { HolderKey } from '../credential/holder-key.ts';
import { issueCredential } from '../credential/issue-credential.ts';
import { listCredentials } from '../credential/list-credentials.ts';
import { withdrawCredential } from '../credential/revoke-credentials.ts';
import { createPublishStatusList } from '../credential/status-list.ts';
import { ApiError, orThrow } from '../errors/api-error.ts';
import { CREDENTIAL_ENDS, LEVELS, type Mode } from '../vocabulary.ts';
import { type App, accountHolder, keyCaller } from './app.ts';
import { findAccount } from './find-account.ts';
import { Done, idOf, Time } from './shapes.ts';

const Wanted = z.strictObject({ holder_key: HolderKey });

const Issued = z.object({
  id: z.string(),
  credential: z.string().describe('SD-JWT VC with all its disclosures, for the holder alone; it is not kept here'),
  format: z.literal('dc+sd-jwt'),
  issued_at: Time,
  expires_at: Time,
});
const Credentials = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      level: z.enum(LEVELS),
      state: z.enum(['good', 'expired', 'revoked']),
      issued_at: Time,
      expires_at: Time,
      revoked_at: Time.nullable(),
      revoked_for: z.enum(CREDENTIAL_ENDS).nullable(),
    }),
  ),
});

const tags = ['credentials'];
const PUBLIC_HOUR = 'public, max-age=3600';

/** The result of a verification for a person to take elsewhere, and all that others need to check it without us. */
export function credentialRoutes(app: App, context: Context): void {
  const publishStatusList = createPublishStatusList(context);
  const issue = async (accountId: string, mode: Mode, holderKey: HolderKey, actor: string) => {
    const { id, credential, issuedAt, expiresAt } = orThrow(await issueCredential(context, { accountId, mode, holderKey, actor }));
    return { id, credential, format: 'dc+sd-jwt' as const, issued_at: issuedAt.toISOString(), expires_at: expiresAt.toISOString() };
  };

  app.post(
    '/v1/accounts/:id/credentials',
    {
      schema: {
        tags,
        summary: 'Sign a credential for a key of this person',
        params: z.strictObject({ id: idOf('acc') }),
        body: Wanted,
        response: { 201: Issued },
      },
    },
    async (request, reply) => {
      const caller = keyCaller(request);
      const account = await findAccount(context.db, request.params.id, caller.mode);
      return reply.code(201).send(await issue(account.id, caller.mode, request.body.holder_key, caller.id));
    },
  );

  app.get(
    '/v1/accounts/:id/credentials',
    {
      schema: {
        tags,
        summary: 'Credentials of an account, newest first',
        params: z.strictObject({ id: idOf('acc') }),
        response: { 200: Credentials },
      },
    },
    async (request) => {
      const account = await findAccount(context.db, request.params.id, keyCaller(request).mode);
      return { items: await listCredentials(context, account.id) };
    },
  );

  app.delete(
    '/v1/accounts/:id/credentials/:credentialId',
    {
      schema: {
        tags,
        summary: 'Withdraw a credential: its place in the status list says so',
        params: z.strictObject({ id: idOf('acc'), credentialId: idOf('crd') }),
        response: { 200: Done },
      },
    },
    async (request) => {
      const caller = keyCaller(request);
      const account = await findAccount(context.db, request.params.id, caller.mode);
      const { credentialId } = request.params;
      orThrow(await withdrawCredential(context, { accountId: account.id, mode: caller.mode, id: credentialId, actor: caller.id }));
      return { done: true as const };
    },
  );

  app.post(
    '/v1/account/credentials',
    { schema: { tags, summary: 'Sign a credential for a key of the holder', body: Wanted, response: { 201: Issued } } },
    async (request, reply) => {
      const { id, mode } = accountHolder(request);
      return reply.code(201).send(await issue(id, mode, request.body.holder_key, id));
    },
  );

  app.get(
    '/v1/account/credentials',
    { schema: { tags, summary: 'The holder’s credentials, newest first', response: { 200: Credentials } } },
    async (request) => ({ items: await listCredentials(context, accountHolder(request).id) }),
  );

  app.delete(
    '/v1/account/credentials/:credentialId',
    {
      schema: {
        tags,
        summary: 'Withdraw a credential, of a lost phone for example',
        params: z.strictObject({ credentialId: idOf('crd') }),
        response: { 200: Done },
      },
    },
    async (request) => {
      const { id: accountId, mode } = accountHolder(request);
      orThrow(await withdrawCredential(context, { accountId, mode, id: request.params.credentialId, actor: accountId }));
      return { done: true as const };
    },
  );

  app.get(
    '/.well-known/jwt-vc-issuer',
    {
      schema: {
        tags,
        summary: 'Issuer of the credentials and where its keys are',
        response: { 200: z.object({ issuer: z.string(), jwks_uri: z.string() }) },
      },
    },
    async (_request, reply) => {
      const { publicUrl } = context.config;
      const jwks_uri = new URL('/.well-known/jwks.json', publicUrl).href;
      return reply.header('cache-control', PUBLIC_HOUR).send({ issuer: publicUrl, jwks_uri });
    },
  );

  app.get(
    '/credentials/types/:name',
    {
      schema: {
        tags,
        summary: 'What a kind of credential and its claims are called, in both languages',
        params: z.strictObject({ name: z.enum(TYPE_NAMES) }),
        response: { 200: z.looseObject({ vct: z.string(), name: z.string() }) },
      },
    },
    async (request, reply) => reply.header('cache-control', PUBLIC_HOUR).send(describeType(context.config.publicUrl, request.params.name)),
  );

  app.get(
    '/credentials/status/:list',
    {
      schema: {
        tags,
        summary: 'Status list token: which credentials were withdrawn',
        params: z.strictObject({ list: z.coerce.number().int().min(0).max(1_000_000) }),
      },
    },
    async (request, reply) => {
      const token = await publishStatusList(request.params.list);
      if (token === null) throw new ApiError('resource.not_found');
      return reply
        .header('access-control-allow-origin', '*')
        .header('cache-control', 'public, max-age=60')
        .type('application/statuslist+jwt')
        .send(token);
    },
  );
}
