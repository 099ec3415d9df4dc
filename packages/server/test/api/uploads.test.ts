import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openClip } from '../../src/upload/read-clip.ts';
import { mediaOwner } from '../../src/upload/upload-keys.ts';
import { consent, manifestOf } from '../support/film-steps.ts';
import { openCase, openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
let key: string;
beforeAll(async () => {
  service = await openTestService({ MIEN_LOG_LEVEL: 'error' });
  key = await service.key('live');
});
afterAll(() => service.close());

const webm = Buffer.concat([Buffer.from([0x1a, 0x45, 0xdf, 0xa3]), Buffer.alloc(996, 7)]);
const metadata = (clip: string) =>
  `clipId ${Buffer.from(clip).toString('base64')},filetype ${Buffer.from('video/webm').toString('base64')}`;
const tus = (token: string, more: Record<string, string> = {}) => ({ authorization: `Bearer ${token}`, 'tus-resumable': '1.0.0', ...more });

const begin = (token: string, clip: string) =>
  service.app.inject({
    method: 'POST',
    url: '/v1/capture/uploads',
    headers: tus(token, { 'upload-defer-length': '1', 'upload-metadata': metadata(clip) }),
  });
const append = (token: string, clip: string, bytes: Buffer) =>
  service.app.inject({
    method: 'PATCH',
    url: `/v1/capture/uploads/${clip}`,
    headers: tus(token, {
      'content-type': 'application/offset+octet-stream',
      'upload-offset': '0',
      'upload-length': String(bytes.length),
      'upload-checksum': `sha256 ${createHash('sha256').update(bytes).digest('base64')}`,
      'mien-clip-sha256': createHash('sha256').update(bytes).digest('hex'),
      'mien-clip-seconds': '5',
    }),
    payload: bytes,
  });

const start = async (name: string) => {
  const open = await openCase(service, key, name);
  await consent(service, open.token);
  const started = (await service.call('POST', '/v1/capture/steps/document_front/start', open.token, {})).body;
  return { ...open, started };
};

describe('the bytes of a clip', () => {
  it('complete their step, whichever of bytes and manifest comes last, and can be read back', async () => {
    const { id, token, started } = await start('up-1');
    const clip = started.clip_id;
    expect((await begin(token, clip)).statusCode).toBe(201);
    const sent = await append(token, clip, webm);
    expect(sent.statusCode).toBe(204);
    const done = await service.call('POST', '/v1/capture/steps/document_front/complete', token, { manifest: manifestOf(id, started) });
    expect(done.body).toEqual({ state: 'done' });
    const opened = await openClip(service.context, { verificationId: id, clipId: clip });
    expect(opened).toMatchObject({ state: 'whole', bytes: webm.length });
  });

  it('that are not as many as the manifest says repeat the step, free of charge', async () => {
    const { id, token, started } = await start('up-2');
    await begin(token, started.clip_id);
    await append(token, started.clip_id, webm.subarray(0, 900));
    await service.call('POST', '/v1/capture/steps/document_front/complete', token, { manifest: manifestOf(id, started) });
    const capture = (await service.call('GET', '/v1/capture', token)).body;
    expect(capture.steps.find((step: { step: string }) => step.step === 'document_front')).toMatchObject({ state: 'pending', try: 2 });
    expect(capture.attempts).toMatchObject({ counted: 0, step_retries_left: 5 });
  });

  it('of another verification look like none at all', async () => {
    const own = await start('up-3');
    const other = await start('up-4');
    expect((await begin(other.token, own.started.clip_id)).statusCode).toBe(404);
    await begin(own.token, own.started.clip_id);
    expect((await append(other.token, own.started.clip_id, webm)).statusCode).toBe(404);
    const look = await service.app.inject({ method: 'HEAD', url: `/v1/capture/uploads/${own.started.clip_id}`, headers: tus(other.token) });
    expect(look.statusCode).toBe(404);
  });

  it('are refused after the verification was cancelled', async () => {
    const { id, token, started } = await start('up-5');
    await begin(token, started.clip_id);
    await service.call('POST', `/v1/verifications/${id}/cancel`, key);
    expect((await append(token, started.clip_id, webm)).statusCode).toBe(409);
  });

  it('and all that was sealed are gone with the erasure of the person', async () => {
    const { id, token, started, accountId } = await start('up-6');
    await begin(token, started.clip_id);
    await append(token, started.clip_id, webm);
    expect((await service.call('DELETE', `/v1/accounts/${accountId}`, key)).status).toBe(200);
    const left: string[] = [];
    for await (const { key: name } of service.context.objects.list(`media/${id}/`)) left.push(name);
    expect(left).toEqual([]);
    await expect(service.context.keys.open(mediaOwner(id))).rejects.toMatchObject({ code: 'key_destroyed' });
    await expect(service.context.keys.open(id)).rejects.toMatchObject({ code: 'key_destroyed' });
    await expect(service.context.keys.open(accountId)).rejects.toMatchObject({ code: 'key_destroyed' });
    expect((await service.call('GET', `/v1/accounts/${accountId}`, key)).body.code).toBe('account.erased');
    const stored = JSON.stringify(await service.database.db.selectFrom('accounts').selectAll().where('id', '=', accountId).execute());
    expect(stored).not.toContain('up-6');
  });
});
