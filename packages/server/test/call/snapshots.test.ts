import { homedir } from 'node:os';
import { openModels, type Picture, readModelEnvironment } from '@mien/analysis';
import { documentClip, inventPerson, loadDefaultPortrait, loadOtherPortrait, openFonts, renderPrcFront, seededRandom } from '@mien/samples';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepDeadLetter } from '../../src/jobs/keep-dead-letter.ts';
import { firstAdmin, type Member, memberWith } from '../support/staff-client.ts';
import { openTestService, type TestService } from '../support/test-service.ts';
import { ask, inCall, invited } from './people.ts';

let service: TestService;
let key: string;
let ann: Member;
let rita: Member;
let card: Buffer;
beforeAll(async () => {
  card = await pictureOfCard();
  service = await openTestService();
  key = await service.key('test');
  const admin = await firstAdmin(service);
  ann = await memberWith(service, admin, 'agent');
  rita = await memberWith(service, admin, 'reviewer');
}, 600_000);
afterAll(() => service.close());

/** The sample person's card as a camera would take it: a JPEG in full size. */
async function pictureOfCard(): Promise<Buffer> {
  const drawn = (await renderPrcFront(await openFonts(), inventPerson(seededRandom(11), 'CHN'), await loadDefaultPortrait())).picture;
  const [frame] = documentClip(drawn, 5, { seconds: 1, frameRate: 8, glareAt: 99, shakeAt: 99 });
  if (frame === undefined) throw new Error('no frame');
  const { data, width, height } = frame.picture;
  return sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 92 })
    .toBuffer();
}

/** Somebody before a plain wall, as their own camera would take it. */
async function pictureOf({ data, width, height }: Picture): Promise<Buffer> {
  const face = await sharp(data, { raw: { width, height, channels: 3 } })
    .resize({ height: 660 })
    .png()
    .toBuffer();
  return sharp({ create: { width: 1280, height: 720, channels: 3, background: '#9aa0a6' } })
    .composite([{ input: face, gravity: 'south' }])
    .jpeg({ quality: 92 })
    .toBuffer();
}

const asked = async (callId: string, step: string) => (await ask(ann, 'POST', `/${callId}/snapshots`, { step })).body.id as string;
const put = (token: string, id: string, payload: Buffer, type = 'image/jpeg') =>
  service.app.inject({
    method: 'PUT',
    url: `/v1/capture/call/snapshots/${id}`,
    headers: { authorization: `Bearer ${token}`, 'content-type': type },
    payload,
  });
const snapshotOf = async (callId: string, id: string) =>
  (await ask(ann, 'GET', `/${callId}`)).body.snapshots.find((one: { id: string }) => one.id === id);
const faceRuns = (): number =>
  Object.entries(service.context.analysis.modelRuns()).reduce((sum, [id, runs]) => (id.startsWith('face') ? sum + runs : sum), 0);
const otherRuns = (): number =>
  Object.entries(service.context.analysis.modelRuns()).reduce((sum, [id, runs]) => (id.startsWith('face') ? sum : sum + runs), 0);

describe('a picture of a document in a call', () => {
  it('goes through the checks of clips, what they say stands beside it, and no face model runs for it', async () => {
    const { token, callId, id: verificationId } = await inCall(service, key, ann, 'card', 'zh-wallet');
    const id = await asked(callId, 'document_front');
    expect(await snapshotOf(callId, id)).toMatchObject({ state: 'asked', checks: null });
    expect((await put(token, id, card)).statusCode).toBe(200);
    expect(await snapshotOf(callId, id)).toMatchObject({ state: 'received', checks: null });
    expect((await service.work()).failed).toEqual([]);
    const { state, checks } = await snapshotOf(callId, id);
    expect(state).toBe('measured');
    const statusOf = (name: string) => checks.find(({ check }: { check: string }) => check === name)?.status;
    expect({ media: statusOf('document.media'), capture: statusOf('document.capture'), read: statusOf('document.read') }).toEqual({
      media: 'passed',
      capture: 'passed',
      read: 'passed',
    });
    // whoever called said another name than the card does
    expect(statusOf('claims.match')).toBe('failed');
    expect(checks.some(({ check }: { check: string }) => check.startsWith('face'))).toBe(false);
    // models ran, and none of them a face model
    expect(otherRuns()).toBeGreaterThan(0);
    expect(faceRuns()).toBe(0);
    const row = await service.context.db.selectFrom('call_snapshots').select('sealed').where('id', '=', id).executeTakeFirstOrThrow();
    const kept = JSON.parse((await service.context.sealing.open(verificationId, `call_snapshots.sealed:${id}`, row.sealed ?? '')) ?? '{}');
    const models: string[] = kept.models.map((model: { id: string }) => model.id);
    expect(models.length).toBeGreaterThan(0);
    expect(models.filter((model) => model.startsWith('face'))).toEqual([]);
    expect(kept.signals.document.value.portrait).toEqual({ measured: false, why: 'not_configured' });

    const picture = await rita.client.call('GET', `/v1/calls/${callId}/snapshots/${id}`, undefined, { 'mien-mode': 'test' });
    expect({ status: picture.status, type: picture.headers['content-type'], cached: picture.headers['cache-control'] }).toEqual({
      status: 200,
      type: 'image/jpeg',
      cached: 'no-store',
    });
    const looks = await service.context.db
      .selectFrom('audit')
      .select(['actor', 'detail'])
      .where('subject', '=', verificationId)
      .where('action', '=', 'media.viewed')
      .execute();
    expect(looks).toEqual([{ actor: rita.id, detail: JSON.stringify({ call: callId, snapshot: id }) }]);
  }, 600_000);

  it('of a face is kept for people and measured by nothing where the person chose one instead of software', async () => {
    const { token, callId } = await inCall(service, key, ann, 'face');
    const before = { faces: faceRuns(), others: otherRuns() };
    const id = await asked(callId, 'face');
    await put(token, id, card);
    expect((await service.work()).failed).toEqual([]);
    expect(await snapshotOf(callId, id)).toMatchObject({ state: 'not_measured', checks: null });
    expect({ faces: faceRuns(), others: otherRuns() }).toEqual(before);
  });

  it('that is no picture is told to be none, by its check or at once', async () => {
    const { token, callId } = await inCall(service, key, ann, 'broken');
    const id = await asked(callId, 'document_front');
    expect((await put(token, id, Buffer.from('hello'))).json().code).toBe('request.media_type');
    expect((await put(token, id, card, 'image/png')).json().code).toBe('request.media_type');
    expect((await put(token, id, Buffer.concat([card.subarray(0, 4), Buffer.alloc(400)]))).statusCode).toBe(200);
    expect((await service.work()).failed).toEqual([]);
    const { state, checks } = await snapshotOf(callId, id);
    expect(state).toBe('measured');
    expect(checks.find(({ check }: { check: string }) => check === 'document.media').status).toBe('failed');
  }, 600_000);
});

describe('pictures of somebody who agreed to face analysis and whom support calls', () => {
  const statusOf = (checks: { check: string; status: string }[], name: string) => checks.find(({ check }) => check === name)?.status;

  it('go through the checks of faces too: the face is held against the card, whichever comes first', async () => {
    const { token, callId, id: verificationId } = await invited(service, key, ann, 'agreed', 'zh-wallet');
    const show = async (step: string, picture: Buffer): Promise<string> => {
      const id = await asked(callId, step);
      expect((await put(token, id, picture)).statusCode).toBe(200);
      expect((await service.work()).failed).toEqual([]);
      return id;
    };
    const own = await show('face', await pictureOf(await loadDefaultPortrait()));
    const alone = await snapshotOf(callId, own);
    expect(alone.state).toBe('measured');
    expect([...alone.checks.map(({ check }: { check: string }) => check)].sort()).toEqual([
      'face.capture',
      'face.environment',
      'face.match',
      'face.media',
    ]);
    expect(statusOf(alone.checks, 'face.capture')).toBe('passed');
    // nothing to hold it against yet, which is no pass
    expect(statusOf(alone.checks, 'face.match')).toBe('not_run');
    await show('document_front', card);
    expect(statusOf((await snapshotOf(callId, own)).checks, 'face.match')).toBe('passed');
    const other = await show('face', await pictureOf(await loadOtherPortrait(openModels(readModelEnvironment(process.env, homedir())))));
    const { checks } = await snapshotOf(callId, other);
    expect(statusOf(checks, 'face.match')).toBe('failed');
    expect(JSON.stringify(checks)).toContain('identity.face_mismatch');
    // no template rests with what was measured
    const rows = await service.context.db.selectFrom('call_snapshots').select(['id', 'sealed']).where('call_id', '=', callId).execute();
    for (const { id, sealed } of rows) {
      const kept = JSON.parse((await service.context.sealing.open(verificationId, `call_snapshots.sealed:${id}`, sealed ?? '')) ?? '{}');
      expect(Object.keys(kept).sort()).toEqual(['measuredAt', 'models', 'modelsUnavailable', 'signals', 'step']);
    }
  }, 600_000);

  it('are left alone from the moment they take that back', async () => {
    const { token, callId } = await invited(service, key, ann, 'took-back', 'zh-wallet');
    const id = await asked(callId, 'face');
    expect((await put(token, id, await pictureOf(await loadDefaultPortrait()))).statusCode).toBe(200);
    await service.call('POST', '/v1/capture/consents', token, { purpose: 'face', answer: 'declined', text_version: '1' });
    const before = faceRuns();
    expect((await service.work()).failed).toEqual([]);
    expect(await snapshotOf(callId, id)).toMatchObject({ state: 'not_measured', checks: null });
    expect(faceRuns()).toBe(before);
  }, 600_000);
});

describe('a picture that our side could not measure', () => {
  it('is told to be not measured, and can be tried again by the staff', async () => {
    const { token, callId, id: verificationId } = await inCall(service, key, ann, 'given-up', 'zh-wallet');
    const id = await asked(callId, 'document_front');
    await put(token, id, card);
    const job = { job: 'measure_snapshot', data: { verificationId, snapshotId: id } } as const;
    await keepDeadLetter(service.context, job, async () => undefined);
    expect(await snapshotOf(callId, id)).toMatchObject({ state: 'not_measured', checks: null });
    expect((await service.work()).failed).toEqual([]);
    expect((await snapshotOf(callId, id)).state).toBe('measured');
  }, 600_000);
});

describe('a picture', () => {
  it('is taken once, when it was asked for, and of nobody else', async () => {
    const { token, callId } = await inCall(service, key, ann, 'once');
    const other = await inCall(service, key, ann, 'once-other');
    const id = await asked(callId, 'face');
    expect((await put(other.token, id, card)).json().code).toBe('resource.not_found');
    expect((await put(token, id, card)).statusCode).toBe(200);
    expect((await put(token, id, card)).json().code).toBe('call.snapshot');
    expect((await ask(ann, 'POST', `/${callId}/snapshots`, { step: 'digits' })).body.code).toBe('call.step');
    const late = await asked(callId, 'face');
    await service.call('POST', '/v1/capture/call/leave', token);
    expect((await put(token, late, card)).json().code).toBe('call.snapshot');
    expect((await put(token, late, Buffer.concat([card, Buffer.alloc(5 * 1024 * 1024)]))).json().code).toBe('request.too_large');
    await service.call('POST', '/v1/capture/call/leave', other.token);
  });

  it('rests sealed, goes when media goes, and what was read with the evidence', async () => {
    const { token, callId, id: verificationId } = await inCall(service, key, ann, 'kept');
    const id = await asked(callId, 'document_front');
    await put(token, id, card);
    await service.work();
    const keys = async (): Promise<string[]> => {
      const found: string[] = [];
      for await (const { key: name } of service.context.objects.list(`pictures/${verificationId}/`)) found.push(name);
      return found;
    };
    expect(await keys()).toHaveLength(1);
    const rested = await service.context.objects.get((await keys())[0] ?? '');
    if (!rested.found) throw new Error('not there');
    const bytes: Uint8Array[] = [];
    for await (const part of rested.body) bytes.push(part);
    expect(Buffer.concat(bytes).includes(card.subarray(0, 64))).toBe(false);
    // the sweep of uploads takes it for nothing of its own
    service.pass(3 * 3_600_000);
    await service.context.db.transaction().execute((trx) => service.context.enqueue(trx, 'sweep_uploads', {}));
    await service.work();
    expect(await keys()).toHaveLength(1);
    await service.call('POST', `/v1/verifications/${verificationId}/cancel`, key);
    service.pass(400 * 86_400_000);
    await service.context.db.transaction().execute((trx) => service.context.enqueue(trx, 'retain', {}));
    await service.work();
    expect(await keys()).toEqual([]);
    const row = await service.context.db.selectFrom('call_snapshots').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    expect({ state: row.state, sha256: row.sha256 }).toEqual({ state: 'destroyed', sha256: null });
  }, 600_000);

  it('of an erased person is gone with them', async () => {
    const { token, callId, accountId, id: verificationId } = await inCall(service, key, ann, 'erased');
    const id = await asked(callId, 'face');
    await put(token, id, card);
    await service.call('DELETE', `/v1/accounts/${accountId}`, key);
    for await (const left of service.context.objects.list(`pictures/${verificationId}/`)) throw new Error(left.key);
    expect(await service.context.db.selectFrom('call_snapshots').select('id').where('id', '=', id).execute()).toEqual([]);
  });
});
