import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendChunks } from '../support/send-clip.ts';
import type { Member } from '../support/staff-client.ts';
import { openCase, openTestService, type TestService } from '../support/test-service.ts';
import { addPolicy, ask, attended, callStaff, inCall, test } from './people.ts';

let service: TestService;
let key: string;
let ann: Member;
let rita: Member;
beforeAll(async () => {
  service = await openTestService({ MIEN_CAPTURE_TOKEN_MINUTES: '60' });
  key = await service.key('test');
  ({ ann, rita } = await callStaff(service));
});
afterAll(() => service.close());

/** begins as a browser's recorder does */
const CLIP = Buffer.concat([Buffer.from([0x1a, 0x45, 0xdf, 0xa3]), Buffer.alloc(3000, 7)]);
const begin = (token: string) => service.call('POST', '/v1/capture/call/recording', token);
const recordingsOf = async (callId: string) => (await ask(ann, 'GET', `/${callId}`)).body.recordings;

describe('what the applicant’s page records of its own side', () => {
  it('comes by the uploads of clips, also after the call is over, and nothing is measured in it', async () => {
    const { token, callId, id: verificationId } = await inCall(service, key, ann, 'records');
    const begun = await begin(token);
    expect(begun.body).toMatchObject({ types: ['video/webm', 'video/mp4'], max_seconds: 1800 });
    const { clip_id: clipId } = begun.body;
    await service.call('POST', '/v1/capture/call/leave', token);
    await sendChunks(service, token, clipId, CLIP, 3);
    expect(await recordingsOf(callId)).toMatchObject([{ id: clipId, state: 'stored', bytes: CLIP.length }]);
    expect((await service.work()).failed).toEqual([]);
    expect(service.context.analysis.pids()).toEqual({});
    // an answer that was lost is asked for again
    const look = await service.app.inject({
      method: 'HEAD',
      url: `/v1/capture/uploads/${clipId}`,
      headers: { authorization: `Bearer ${token}`, 'tus-resumable': '1.0.0' },
    });
    expect(look.headers['upload-offset']).toBe(String(CLIP.length));

    const part = await rita.client.call('GET', `/v1/calls/${callId}/recordings/${clipId}`, undefined, { ...test, range: 'bytes=0-3' });
    expect({ status: part.status, range: part.headers['content-range'] }).toEqual({ status: 206, range: `bytes 0-3/${CLIP.length}` });
    const looks = await service.context.db
      .selectFrom('audit')
      .select('actor')
      .where('subject', '=', verificationId)
      .where('action', '=', 'media.viewed')
      .execute();
    expect(looks).toEqual([{ actor: rita.id }]);
  });

  it('is asked for in a call alone, is nobody else’s, and comes within a day', async () => {
    const { token } = await attended(service, key, 'not-yet');
    expect((await begin(token)).body.code).toBe('call.none');
    await service.call('POST', '/v1/capture/call', token);
    expect((await begin(token)).body.code).toBe('call.state');
    await service.call('POST', '/v1/capture/call/leave', token);
    const own = await inCall(service, key, ann, 'own');
    const { clip_id: clipId } = (await begin(own.token)).body;
    await expect(sendChunks(service, token, clipId, CLIP, 1)).rejects.toThrow('resource.not_found');
    service.pass(25 * 3_600_000);
    const late = (await service.call('POST', `/v1/verifications/${own.id}/tokens`, key)).body.token;
    await expect(sendChunks(service, late, clipId, CLIP, 1)).rejects.toThrow('call.state');
  });

  it('is said to both sides before, and refused where the policy keeps none or the person was not asked', async () => {
    const recorded = async (token: string, callId: string) => [
      (await service.call('GET', '/v1/capture/call', token)).body.call.recorded,
      (await ask(ann, 'GET', `/${callId}`)).body.recorded,
    ];
    const agreed = await inCall(service, key, ann, 'agreed');
    expect(await recorded(agreed.token, agreed.callId)).toEqual([true, true]);

    await addPolicy(service, 'silent', { recording: 'never' });
    const kept = await inCall(service, key, ann, 'kept', 'silent');
    expect(await recorded(kept.token, kept.callId)).toEqual([false, false]);
    expect((await begin(kept.token)).body.code).toBe('call.not_recorded');

    // on the automatic way nobody was asked about a call
    const invited = await openCase(service, key, 'invited');
    const ticket = (await service.call('POST', '/v1/capture/tickets', invited.token, { topic: 'document' })).body.id;
    const callId = (await ann.client.call('POST', `/v1/tickets/${ticket}/call`, {}, test)).body.id;
    await service.call('POST', '/v1/capture/call', invited.token);
    await ask(ann, 'POST', `/${callId}/take`);
    expect(await recorded(invited.token, callId)).toEqual([false, false]);
    expect((await begin(invited.token)).body.code).toBe('call.not_recorded');
  });

  it('goes with the media, and with its person', async () => {
    const { token, callId, id: verificationId, accountId } = await inCall(service, key, ann, 'goes');
    const { clip_id: clipId } = (await begin(token)).body;
    await sendChunks(service, token, clipId, CLIP, 1);
    const left = async (): Promise<string[]> => {
      const found: string[] = [];
      for await (const { key: name } of service.context.objects.list(`media/${verificationId}/`)) found.push(name);
      return found;
    };
    expect((await left()).length).toBeGreaterThan(0);
    expect((await service.call('GET', `/v1/accounts/${accountId}/export`, key)).text).toContain(clipId);
    await service.call('POST', `/v1/verifications/${verificationId}/cancel`, key);
    service.pass(400 * 86_400_000);
    await service.context.db.transaction().execute((trx) => service.context.enqueue(trx, 'retain', {}));
    await service.work();
    expect(await left()).toEqual([]);
    expect(await recordingsOf(callId)).toMatchObject([{ state: 'destroyed' }]);
    expect((await ask(ann, 'GET', `/${callId}/recordings/${clipId}`)).body.code).toBe('resource.not_found');
    expect((await service.call('DELETE', `/v1/accounts/${accountId}`, key)).status).toBe(200);
    expect(await service.context.db.selectFrom('call_recordings').select('id').where('id', '=', clipId).execute()).toEqual([]);
  });
});
