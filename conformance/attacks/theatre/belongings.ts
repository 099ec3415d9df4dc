import { evm, type Holder } from '../../../packages/server/test/address/chain-signers.ts';
import { inCall } from '../../../packages/server/test/call/people.ts';
import { consent } from '../../../packages/server/test/support/film-steps.ts';
import { firstAdmin, type Member, memberWith } from '../../../packages/server/test/support/staff-client.ts';
import { openCase, openTestService, type TestService } from '../../../packages/server/test/support/test-service.ts';

/** A picture of one white point. */
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==', 'base64');
const HOLDER = {
  kty: 'EC',
  crv: 'P-256',
  x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
  y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
};
const WALLET_DOMAIN = { MIEN_WALLET_DOMAIN: 'wallet.example' };

/** What one customer has that is named by an id. Three people, for one cannot be approved, filming and in a call at once. */
interface Belongings {
  readonly accountId: string;
  readonly accountToken: string;
  readonly credentialId: string;
  readonly addressId: string;
  readonly verificationId: string;
  readonly captureToken: string;
  readonly clipId: string;
  readonly ticketId: string;
  readonly messageId: string;
  readonly deviceCheckId: string;
  readonly callId: string;
  readonly callToken: string;
  readonly snapshotId: string;
  readonly recordingId: string;
}

export interface TwoCustomers {
  readonly service: TestService;
  readonly key: string;
  readonly agent: Member;
  readonly reviewer: Member;
  /** whose role sees the most of all that see evidence */
  readonly chief: Member;
  readonly own: Belongings;
  readonly others: Belongings;
}

/** Somebody with keys on Ethereum. */
export const walletOf = (name: string): Holder => evm('ethereum', 'eip4361', name);

const must = async (answer: Promise<{ status: number; body: unknown; text: string }>) => {
  const given = await answer;
  if (given.status >= 300) throw new Error(given.text);
  // biome-ignore lint/suspicious/noExplicitAny: what a route answered
  return given.body as any;
};

export async function showPicture(service: TestService, token: string, payload: Buffer = PNG, type = 'image/png') {
  const answer = await service.app.inject({
    method: 'POST',
    url: '/v1/capture/tickets/pictures',
    headers: { authorization: `Bearer ${token}`, 'content-type': type },
    payload,
  });
  return { status: answer.statusCode, headers: answer.headers, body: answer.json(), text: answer.body };
}

async function settle(service: TestService, key: string, agent: Member, name: string, wallet: Holder): Promise<Belongings> {
  const approved = await openCase(service, key, `${name}.approved`);
  await service.call('POST', `/v1/verifications/${approved.id}/simulate`, key);
  await service.work();
  const { accountId } = approved;
  const at = `/v1/accounts/${accountId}`;
  const credential = await must(service.call('POST', `${at}/credentials`, key, { holder_key: HOLDER }));
  const asked = await must(service.call('POST', `${at}/addresses/challenge`, key, { chain: wallet.chain, address: wallet.address }));
  const signature = await wallet.sign(asked.message, asked.nonce);
  const address = await must(service.call('POST', `${at}/addresses`, key, { challenge_id: asked.challenge_id, signature }));
  const { token: accountToken } = await must(service.call('POST', `${at}/page-tokens`, key));

  const filming = await openCase(service, key, `${name}-films`);
  await consent(service, filming.token);
  const started = await must(service.call('POST', '/v1/capture/steps/document_front/start', filming.token, {}));
  const ticket = await must(service.call('POST', '/v1/capture/tickets', filming.token, { topic: 'document' }));
  const picture = await must(showPicture(service, filming.token));
  const deviceCheck = await must(agent.client.call('POST', `/v1/tickets/${ticket.id}/device-checks`, undefined, { 'mien-mode': 'test' }));

  const call = await inCall(service, key, agent, `${name}-calls`);
  const snapshot = await must(
    agent.client.call('POST', `/v1/calls/${call.callId}/snapshots`, { step: 'document_front' }, { 'mien-mode': 'test' }),
  );
  const recording = await must(service.call('POST', '/v1/capture/call/recording', call.token));
  return {
    accountId,
    accountToken,
    credentialId: credential.id,
    addressId: address.id,
    verificationId: filming.id,
    captureToken: filming.token,
    clipId: started.clip_id,
    ticketId: ticket.id,
    messageId: picture.id,
    deviceCheckId: deviceCheck.id,
    callId: call.callId,
    callToken: call.token,
    snapshotId: snapshot.id,
    recordingId: recording.clip_id,
  };
}

/** Two customers of one wallet in one mode, each with everything that an id can name, and those who work with them. */
export async function openTwoCustomers(): Promise<TwoCustomers> {
  const service = await openTestService(WALLET_DOMAIN);
  const key = await service.key('test');
  const admin = await firstAdmin(service);
  const agent = await memberWith(service, admin, 'agent');
  const reviewer = await memberWith(service, admin, 'reviewer');
  const chief = await memberWith(service, admin, 'compliance');
  const own = await settle(service, key, agent, 'own', walletOf('one'));
  const others = await settle(service, key, agent, 'other', walletOf('two'));
  return { service, key, agent, reviewer, chief, own, others };
}
