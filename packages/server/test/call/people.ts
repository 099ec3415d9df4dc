import { type Policy, WORLDWIDE_2 } from '@mien/protocol';
import { newId } from '../../src/ids.ts';
import { publishPolicy } from '../../src/policy/publish-policy.ts';
import { firstAdmin, type Member, memberWith } from '../support/staff-client.ts';
import { type Answer, openCase, type TestService } from '../support/test-service.ts';

export const test = { 'mien-mode': 'test' };

/** An applicant who chose a person instead of software, and whose verification waits for one. */
export async function attended(service: TestService, key: string, externalId: string, policy?: string) {
  const open = await openCase(service, key, externalId, policy);
  await service.call('POST', '/v1/capture/consents', open.token, { purpose: 'attended', answer: 'given', text_version: '1' });
  await service.work();
  return open;
}

/** Who works with calls. */
export async function callStaff(service: TestService): Promise<Record<'ann' | 'bob' | 'rita' | 'admin', Member>> {
  const admin = await firstAdmin(service);
  return {
    admin,
    ann: await memberWith(service, admin, 'agent', 'ann@operator.example'),
    bob: await memberWith(service, admin, 'agent', 'bob@operator.example'),
    rita: await memberWith(service, admin, 'reviewer', 'rita@operator.example'),
  };
}

export const ask = (who: Member, method: 'GET' | 'POST', path: string, body?: object): Promise<Answer> =>
  who.client.call(method, `/v1/calls${path}`, body, test);

/** An applicant in a call that an agent took. */
export async function inCall(service: TestService, key: string, agent: Member, externalId: string, policy?: string) {
  const open = await attended(service, key, externalId, policy);
  const callId = (await service.call('POST', '/v1/capture/call', open.token)).body.id as string;
  const taken = await ask(agent, 'POST', `/${callId}/take`);
  if (taken.status !== 200) throw new Error(taken.text);
  return { ...open, callId };
}

/** Whoever agreed to face analysis, in a call to which support invited them. */
export async function invited(service: TestService, key: string, agent: Member, externalId: string, policy?: string) {
  const open = await openCase(service, key, externalId, policy);
  for (const purpose of ['automatic', 'face'])
    await service.call('POST', '/v1/capture/consents', open.token, { purpose, answer: 'given', text_version: '1' });
  const ticket = await service.call('POST', '/v1/capture/tickets', open.token, { topic: 'device' });
  await agent.client.call('POST', `/v1/tickets/${ticket.body.id}/call`, {}, test);
  const callId = (await service.call('POST', '/v1/capture/call', open.token)).body.id as string;
  const taken = await ask(agent, 'POST', `/${callId}/take`);
  if (taken.status !== 200) throw new Error(taken.text);
  return { ...open, callId };
}

/** Every step passed, the code read back as it was shown. */
export async function passAll(service: TestService, agent: Member, callId: string, token: string): Promise<void> {
  const { steps } = (await ask(agent, 'GET', `/${callId}`)).body as { steps: { kind: string }[] };
  for (const { kind } of steps) {
    if (kind === 'code') await ask(agent, 'POST', `/${callId}/code`);
    const code = kind === 'code' ? { code: (await service.call('GET', '/v1/capture/call', token)).body.call.code as string } : {};
    const marked = await ask(agent, 'POST', `/${callId}/steps/${kind}`, { state: 'passed', ...code });
    if (marked.status !== 200) throw new Error(marked.text);
  }
}

/** A standard that differs in its calls alone. */
export async function addPolicy({ context }: TestService, id: string, call: NonNullable<Policy['call']>): Promise<void> {
  const policy: Policy = { ...WORLDWIDE_2, id, version: 1, call };
  const made = await context.db.transaction().execute((trx) => publishPolicy(trx, context, { id: newId('pol'), policy, actor: 'system' }));
  if (!made.ok) throw new Error(made.code);
}
