import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenStream, openStream } from '../support/open-stream.ts';
import type { Member } from '../support/staff-client.ts';
import { openTestService, type TestService } from '../support/test-service.ts';
import { ask, attended, callStaff, inCall } from './people.ts';

const SECRET = 'a-shared-secret-of-the-relay';
let service: TestService;
let key: string;
let address: string;
let ann: Member;
let bob: Member;
const open: OpenStream[] = [];
beforeAll(async () => {
  service = await openTestService({
    MIEN_TURN_URLS: 'turn:turn.example:3478?transport=udp,turns:turn.example:5349',
    MIEN_TURN_SECRET: SECRET,
    MIEN_STUN_URLS: 'stun:turn.example:3478',
  });
  key = await service.key('test');
  ({ ann, bob } = await callStaff(service));
  address = await service.app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  for (const stream of open) await stream.close();
  await service.close();
});

const keep = (stream: OpenStream): OpenStream => {
  open.push(stream);
  return stream;
};
const applicantStream = async (token: string, after?: string) =>
  keep(
    await openStream(`${address}/v1/capture/call/stream`, {
      authorization: `Bearer ${token}`,
      ...(after === undefined ? {} : { 'last-event-id': after }),
    }),
  );
const agentStream = async (who: Member, callId: string) =>
  keep(
    await openStream(`${address}/v1/calls/${callId}/stream`, {
      cookie: who.client.cookie,
      origin: service.context.config.publicUrl,
      'mien-console': '1',
      'mien-mode': 'test',
    }),
  );
const tell = (token: string, kind: string, body: object) => service.call('POST', '/v1/capture/call/signals', token, { kind, body });
const isSignal = ({ name }: { name: string }): boolean => name === 'signal';
const inState =
  (state: string) =>
  ({ name, data }: { name: string; data: { state?: string } | null }): boolean =>
    name === 'call' && data?.state === state;

describe('the browsers of a call', () => {
  it('hear each other in order, and not themselves', async () => {
    const { token, callId } = await inCall(service, key, ann, 'hears');
    const agent = await agentStream(ann, callId);
    const applicant = await applicantStream(token);
    await ask(ann, 'POST', `/${callId}/signals`, { kind: 'description', body: { type: 'offer', sdp: 'v=0' } });
    await tell(token, 'description', { type: 'answer', sdp: 'v=0' });
    for (let n = 0; n < 3; n += 1) await tell(token, 'candidates', { n });
    expect((await applicant.until(isSignal)).data).toMatchObject({ kind: 'description', body: { type: 'offer' } });
    const heard = [];
    for (let n = 0; n < 4; n += 1) heard.push((await agent.until(isSignal)).data);
    expect(heard.map(({ kind, body }) => [kind, body.n ?? body.type])).toEqual([
      ['description', 'answer'],
      ['candidates', 0],
      ['candidates', 1],
      ['candidates', 2],
    ]);
    await service.call('POST', '/v1/capture/call/leave', token);
    expect((await agent.until(inState('ended'))).data.end).toEqual({ reason: 'left' });
  });

  it('go on after a cut from the last they had, and miss nothing that was said meanwhile', async () => {
    const { token, callId } = await inCall(service, key, ann, 'cut');
    const first = await applicantStream(token);
    await ask(ann, 'POST', `/${callId}/signals`, { kind: 'description', body: { n: 1 } });
    const { id } = await first.until(isSignal);
    await first.close();
    for (const n of [2, 3]) await ask(ann, 'POST', `/${callId}/signals`, { kind: 'candidates', body: { n } });
    const second = await applicantStream(token, id);
    expect((await second.until(isSignal)).data.body).toEqual({ n: 2 });
    expect((await second.until(isSignal)).data.body).toEqual({ n: 3 });
    await service.call('POST', '/v1/capture/call/leave', token);
  });

  it('begin anew when a page was loaded again: what the page before it said is forgotten, and what is under way to it is not', async () => {
    const { token, callId } = await inCall(service, key, ann, 'anew');
    await tell(token, 'description', { old: true });
    await ask(ann, 'POST', `/${callId}/signals`, { kind: 'restart', body: { peer: 'a' } });
    await tell(token, 'restart', { peer: 'b' });
    const agent = await agentStream(ann, callId);
    expect((await agent.until(isSignal)).data).toMatchObject({ kind: 'restart', body: { peer: 'b' } });
    const applicant = await applicantStream(token);
    expect((await applicant.until(isSignal)).data).toMatchObject({ kind: 'restart', body: { peer: 'a' } });
    // taking one's own again renews it and disturbs nobody
    expect((await ask(ann, 'POST', `/${callId}/take`)).status).toBe(200);
    await tell(token, 'candidates', { n: 1 });
    expect((await agent.until(isSignal)).data.body).toEqual({ n: 1 });
    // another agent after a lost one finds nothing of what was said to the first
    await agent.close();
    service.pass(61_000);
    expect((await ask(bob, 'POST', `/${callId}/take`)).status).toBe(200);
    const rows = await service.context.db.selectFrom('call_signals').select('seq').where('call_id', '=', callId).execute();
    expect(rows).toEqual([]);
    await service.call('POST', '/v1/capture/call/leave', token);
  });

  it('are told when the agent takes the call, and get relays that are good for minutes', async () => {
    const { token } = await attended(service, key, 'told');
    const applicant = await applicantStream(token);
    expect((await applicant.next())?.data).toBeNull();
    const { id } = (await service.call('POST', '/v1/capture/call', token)).body;
    expect((await applicant.until(inState('waiting'))).data.ice).toBeNull();
    await ask(ann, 'POST', `/${id}/take`);
    const { ice } = (await applicant.until(inState('active'))).data;
    expect(ice[0]).toEqual({ urls: ['stun:turn.example:3478'] });
    expect(ice[1].urls).toEqual(['turn:turn.example:3478?transport=udp', 'turns:turn.example:5349']);
    const [until, of] = ice[1].username.split(':');
    expect(of).toBe(id);
    const lasts = Number(until) - service.context.now().getTime() / 1000;
    expect(lasts).toBeGreaterThan(60);
    expect(lasts).toBeLessThanOrEqual(600);
    expect(JSON.stringify(ice)).not.toContain(SECRET);
    expect((await ask(ann, 'GET', `/${id}`)).body.ice[1].username).toContain(id);
    // a colleague who looks on connects to nobody
    expect((await ask(bob, 'GET', `/${id}`)).body.ice).toBeNull();
    await service.call('POST', '/v1/capture/call/leave', token);
  });

  it('say nothing before the call goes on, nothing of a colleague’s call, and nothing without end', async () => {
    const { token } = await attended(service, key, 'early');
    await service.call('POST', '/v1/capture/call', token);
    expect((await tell(token, 'description', {})).body.code).toBe('call.state');
    await service.call('POST', '/v1/capture/call/leave', token);
    expect((await tell(token, 'description', {})).body.code).toBe('call.none');
    const other = await inCall(service, key, ann, 'not-yours');
    expect((await ask(bob, 'POST', `/${other.callId}/signals`, { kind: 'candidates', body: {} })).body.code).toBe('call.not_held');
    expect((await tell(other.token, 'snapshot', {})).body.code).toBe('request.invalid');
    expect((await tell(other.token, 'candidates', { long: 'x'.repeat(70_000) })).body.code).toBe('request.too_large');
    await service.context.db.updateTable('calls').set({ signals: 5000 }).where('id', '=', other.callId).execute();
    expect((await tell(other.token, 'candidates', {})).body.code).toBe('call.too_much');
    await service.call('POST', '/v1/capture/call/leave', other.token);
  });

  it('leave nothing behind: addresses of networks rest sealed, and end with the call', async () => {
    const { token, callId } = await inCall(service, key, ann, 'sealed');
    await tell(token, 'candidates', { candidate: 'candidate:1 1 udp 1 203.0.113.77 5000 typ host' });
    const rows = () => service.context.db.selectFrom('call_signals').selectAll().where('call_id', '=', callId).execute();
    expect(await rows()).toHaveLength(1);
    expect(JSON.stringify(await rows())).not.toContain('203.0.113');
    await service.call('POST', '/v1/capture/call/leave', token);
    expect(await rows()).toEqual([]);
  });
});

describe('a call whose agent watches it', () => {
  it('is kept by the open stream, and shows how good the line is', async () => {
    const { token, callId } = await inCall(service, key, ann, 'kept');
    service.pass(50_000);
    const agent = await agentStream(ann, callId);
    await agent.until(inState('active'));
    service.pass(50_000);
    expect((await ask(bob, 'POST', `/${callId}/take`)).body.code).toBe('call.taken');
    const quality = { rtt_ms: 80, loss: 0.01, width: 1280, height: 720, fps: 30, kbps: 1500 };
    expect((await service.call('POST', '/v1/capture/call/quality', token, quality)).status).toBe(200);
    expect((await ask(ann, 'GET', `/${callId}`)).body.quality).toMatchObject(quality);
    await service.call('POST', '/v1/capture/call/leave', token);
  });
});
