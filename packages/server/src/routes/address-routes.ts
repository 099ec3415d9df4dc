import { z } from 'zod';
import { readClaims } from '../account/read-claims.ts';
import { CHAIN_NAMES } from '../address/chains/chains.ts';
import { describeIvms101, Ivms101 } from '../address/describe-ivms101.ts';
import { listAddresses } from '../address/list-addresses.ts';
import { openChallenge } from '../address/open-challenge.ts';
import { proveAddress } from '../address/prove-address.ts';
import { revokeAddress } from '../address/revoke-address.ts';
import type { AuditAction } from '../audit/actions.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { ApiError, orThrow } from '../errors/api-error.ts';
import { type App, keyCaller } from './app.ts';
import { findAccount } from './find-account.ts';
import { Done, idOf, Time } from './shapes.ts';

const ById = z.strictObject({ id: idOf('acc') });
const tags = ['addresses'];

const AddressShape = z.object({
  id: z.string(),
  chain: z.enum(CHAIN_NAMES),
  format: z.string(),
  address: z.string(),
  message: z.string(),
  signature: z.string(),
  public_key: z.string().nullable(),
  proved_at: Time,
  revoked_at: Time.nullable(),
});

/** Proofs that wallet addresses belong to an account. */
export function addressRoutes(app: App, context: Context): void {
  const audit = (actor: string, action: AuditAction, subject: string) =>
    context.db.transaction().execute((trx) => appendAudit(trx, { at: context.now(), actor, action, subject }));

  app.post(
    '/v1/accounts/:id/addresses/challenge',
    {
      schema: {
        tags,
        summary: 'A text for the holder of an address to sign: one proof, ten minutes',
        params: ById,
        body: z.strictObject({
          chain: z.enum(CHAIN_NAMES),
          address: z.string().min(1).max(120),
          format: z
            .string()
            .max(40)
            .optional()
            .describe('docs/addresses.md lists the formats of each chain; the first is taken where none is named'),
        }),
        response: {
          201: z.object({
            challenge_id: z.string(),
            chain: z.enum(CHAIN_NAMES),
            format: z.string(),
            address: z.string().describe('in the chain’s canonical writing'),
            message: z.string().describe('sign these very characters'),
            nonce: z.string(),
            public_key_needed: z.boolean(),
            expires_at: Time,
          }),
        },
      },
    },
    async (request, reply) => {
      const account = await findAccount(context.db, request.params.id, keyCaller(request).mode);
      const { chain, address, format } = request.body;
      const opened = orThrow(await openChallenge(context, { accountId: account.id, chain, address, format }));
      return reply.code(201).send({
        challenge_id: opened.id,
        chain,
        format: opened.format,
        address: opened.address,
        message: opened.message,
        nonce: opened.nonce,
        public_key_needed: opened.needsPublicKey,
        expires_at: opened.expiresAt.toISOString(),
      });
    },
  );

  app.post(
    '/v1/accounts/:id/addresses',
    {
      schema: {
        tags,
        summary: 'The signature over a challenge: proves the address',
        params: ById,
        body: z.strictObject({
          challenge_id: idOf('adc'),
          signature: z.string().min(1).max(5000).describe('hex, base64 or base58, as the wallet gives it'),
          public_key: z.string().max(200).optional(),
        }),
        response: { 201: AddressShape },
      },
    },
    async (request, reply) => {
      const caller = keyCaller(request);
      const account = await findAccount(context.db, request.params.id, caller.mode);
      const { challenge_id: challengeId, signature, public_key: publicKey } = request.body;
      const { id } = orThrow(
        await proveAddress(context, { mode: caller.mode, accountId: account.id, challengeId, signature, publicKey, actor: caller.id }),
      );
      const proved = (await listAddresses(context, account.id)).find((one) => one.id === id);
      if (proved === undefined) throw new ApiError('account.erased');
      return reply.code(201).send(proved);
    },
  );

  app.get(
    '/v1/accounts/:id/addresses',
    {
      schema: {
        tags,
        summary: 'Proved addresses, revoked ones too',
        params: ById,
        response: { 200: z.object({ items: z.array(AddressShape) }) },
      },
    },
    async (request) => {
      const caller = keyCaller(request);
      const account = await findAccount(context.db, request.params.id, caller.mode);
      await audit(caller.id, 'address.read', account.id);
      return { items: await listAddresses(context, account.id) };
    },
  );

  app.get(
    '/v1/accounts/:id/addresses/ivms101',
    {
      schema: {
        tags,
        summary: 'Person and proved addresses in the fields of IVMS101 (Travel Rule)',
        params: ById,
        response: { 200: Ivms101 },
      },
    },
    async (request) => {
      const caller = keyCaller(request);
      const account = await findAccount(context.db, request.params.id, caller.mode);
      await audit(caller.id, 'account.exported', account.id);
      return describeIvms101(account.id, await readClaims(context, account.id), await listAddresses(context, account.id));
    },
  );

  app.delete(
    '/v1/accounts/:id/addresses/:addressId',
    {
      schema: {
        tags,
        summary: 'Withdraw a proof',
        params: z.strictObject({ id: idOf('acc'), addressId: idOf('adr') }),
        response: { 200: Done },
      },
    },
    async (request) => {
      const caller = keyCaller(request);
      const account = await findAccount(context.db, request.params.id, caller.mode);
      orThrow(await revokeAddress(context, { mode: caller.mode, accountId: account.id, id: request.params.addressId, actor: caller.id }));
      return { done: true as const };
    },
  );
}
