import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eraseAccount } from '../../src/account/erase-account.ts';
import { collect } from '../../src/adapters/objects/object-store.ts';
import { prepareTemplate, templatePlace } from '../../src/measure/keep-template.ts';
import { openClip } from '../../src/upload/read-clip.ts';
import { mediaOwner } from '../../src/upload/upload-keys.ts';
import { enrolTemplate } from '../support/enrol-template.ts';
import { consent } from '../support/film-steps.ts';
import { openCase, openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
let key: string;
beforeAll(async () => {
  service = await openTestService();
  key = await service.key('test');
});
afterAll(() => service.close());

const webm = Buffer.concat([Buffer.from([0x1a, 0x45, 0xdf, 0xa3]), Buffer.alloc(996, 7)]);

async function upload(token: string, clip: string): Promise<void> {
  const tus = { authorization: `Bearer ${token}`, 'tus-resumable': '1.0.0' };
  const metadata = `clipId ${Buffer.from(clip).toString('base64')},filetype ${Buffer.from('video/webm').toString('base64')}`;
  await service.app.inject({
    method: 'POST',
    url: '/v1/capture/uploads',
    headers: { ...tus, 'upload-defer-length': '1', 'upload-metadata': metadata },
  });
  const hash = createHash('sha256').update(webm);
  const answer = await service.app.inject({
    method: 'PATCH',
    url: `/v1/capture/uploads/${clip}`,
    headers: {
      ...tus,
      'content-type': 'application/offset+octet-stream',
      'upload-offset': '0',
      'upload-length': String(webm.length),
      'upload-checksum': `sha256 ${hash.copy().digest('base64')}`,
      'mien-clip-sha256': hash.digest('hex'),
      'mien-clip-seconds': '5',
    },
    payload: webm,
  });
  expect(answer.statusCode).toBe(204);
}

describe('an erasure', () => {
  it('holds when an old dump of database and objects is put back: without the keys nothing personal opens (invariant 8)', async () => {
    const { db } = service.database;
    const { id, token, accountId } = await openCase(service, key, 'forget-me.approved');
    await consent(service, token);
    const started = (await service.call('POST', '/v1/capture/steps/document_front/start', token, {})).body;
    expect(started.types).toContain('video/webm');
    await upload(token, started.clip_id);
    await service.call('POST', `/v1/verifications/${id}/simulate`, key);
    await service.work();
    const place = { verificationId: id, clipId: started.clip_id };
    expect(await openClip(service.context, place)).toMatchObject({ state: 'whole' });

    // the dump, taken while everything could be read
    const accounts = await db.selectFrom('accounts').selectAll().where('id', '=', accountId).executeTakeFirstOrThrow();
    const claims = await db.selectFrom('account_claims').selectAll().where('account_id', '=', accountId).execute();
    const objects: { name: string; bytes: Buffer }[] = [];
    for await (const { key: name } of service.context.objects.list(`media/${id}/`)) {
      const found = await service.context.objects.get(name);
      if (found.found) objects.push({ name, bytes: await collect(found.body) });
    }
    expect(objects.length).toBeGreaterThan(0);

    expect((await service.call('DELETE', `/v1/accounts/${accountId}`, key)).status).toBe(200);
    expect((await service.call('DELETE', `/v1/accounts/${accountId}`, key)).status).toBe(200);

    // the dump, put back
    await db
      .updateTable('accounts')
      .set({ erased_at: null, external_id: accounts.external_id, claims_version: 1 })
      .where('id', '=', accountId)
      .execute();
    await db.insertInto('account_claims').values(claims).execute();
    for (const { name, bytes } of objects) await service.context.objects.put(name, bytes);

    const account = await service.call('GET', `/v1/accounts/${accountId}`, key);
    expect(account.body).toMatchObject({ id: accountId, claims: null });
    expect(account.text).not.toContain('Ada Sample');
    expect(await openClip(service.context, place)).toBeUndefined();
    expect((await service.call('GET', `/v1/verifications/${id}/evidence`, key)).body.verdicts[0].verdict).toBeNull();
    for (const { bytes } of objects) expect(bytes.includes(webm.subarray(4, 64))).toBe(false);
  });

  it('cannot be undone by what comes late: no new key is made for who was erased', async () => {
    const { accountId } = await openCase(service, key, 'late-comer');
    await service.call('DELETE', `/v1/accounts/${accountId}`, key);
    await expect(service.context.sealing.seal(accountId, 'place', 'text')).rejects.toMatchObject({ code: 'key_destroyed' });
    const again = await service.call('POST', '/v1/accounts', key, { external_id: 'late-comer', claims: { fullName: 'Ada Anew' } });
    expect(again.status).toBe(201);
    expect(again.body.id).not.toBe(accountId);
  });

  /** A person whose face was enrolled: the account, and what a dump of today holds of the template. */
  const enrolled = async (name: string) => {
    const { id, token, accountId } = await openCase(service, key, name);
    await consent(service, token);
    await service.call('POST', '/v1/capture/consents', token, { purpose: 'template', answer: 'given', text_version: '1' });
    const started = (await service.call('POST', '/v1/capture/steps/face/start', token, {})).body;
    const template = await enrolTemplate(service.context, id, started.clip_id);
    const opened = () => service.context.sealing.open(template.id, templatePlace(template.id), template.sealed);
    expect(await opened()).toContain('face-embedder-512');
    const rows = () => service.database.db.selectFrom('templates').select('sealed').where('account_id', '=', accountId).execute();
    return { id, accountId, opened, rows };
  };

  it('ends the face template for good: the one in a dump of before opens no more', async () => {
    const { accountId, opened, rows } = await enrolled('enrolled');
    expect((await service.call('DELETE', `/v1/accounts/${accountId}`, key)).status).toBe(200);
    expect(await opened()).toBeNull();
    expect(await rows()).toEqual([]);
  });

  it('withdrawn by the wallet, the consent to a template holds for the verification under way too: its approval keeps none', async () => {
    const { id, accountId, rows } = await enrolled('withdraws-meanwhile');
    const loaded = { id, account_id: accountId };
    expect(await prepareTemplate(service.context, loaded)).not.toBeNull();
    expect((await service.call('DELETE', `/v1/accounts/${accountId}/template`, key)).status).toBe(200);
    expect(await rows()).toEqual([]);
    expect(await prepareTemplate(service.context, loaded)).toBeNull();
  });

  it.each([0, 1, 2])('is finished by a job where the process died after %i keys', async (before) => {
    const { id, accountId, opened, rows } = await enrolled(`half-way-${before}`);
    let left = before;
    const destroy = (owner: string): Promise<void> => {
      left -= 1;
      return left < 0 ? Promise.reject(new Error('killed')) : service.context.sealing.destroy(owner);
    };
    const dying = { ...service.context, sealing: { ...service.context.sealing, destroy } };
    await expect(eraseAccount(dying, { id: accountId, mode: 'test', actor: 'key_test' })).rejects.toThrow('killed');
    // killed or not, the database says no more of the face
    expect((await rows()).filter(({ sealed }) => sealed !== '')).toEqual([]);
    expect((await service.work()).ran).toContain('destroy_keys');
    for (const owner of [id, mediaOwner(id), accountId])
      await expect(service.context.keys.open(owner)).rejects.toMatchObject({ code: 'key_destroyed' });
    expect(await opened()).toBeNull();
    expect(await rows()).toEqual([]);
  });

  it('takes the answers that were kept for repeated requests with it, and a repeat makes nobody anew', async () => {
    const post = (url: string, body: object, once: string) => service.call('POST', url, key, body, { 'idempotency-key': once });
    const person = (name: string) => ({ external_id: name, claims: { fullName: 'Ada Repeated' } });
    const made = (await post('/v1/accounts', person('repeats'), 'erased-account')).body;
    const opened = (await post('/v1/verifications', { account_id: made.id }, 'erased-verification')).body;
    await service.call('POST', '/v1/capture/tickets', opened.capture.token, { topic: 'other', message: 'please help' });
    const ticket = (await service.call('GET', '/v1/tickets', key)).body.items[0].id;
    await post(`/v1/tickets/${ticket}/messages`, { text: 'Hello Ada' }, 'erased-message');
    await post('/v1/accounts', person('other'), 'kept-account');
    const kept = () =>
      service.database.db.selectFrom('idempotency_keys').selectAll().where('key', 'like', 'erased-%').orderBy('key').execute();
    const openedOf = async ({ caller, key: once, response_sealed: text }: Awaited<ReturnType<typeof kept>>[number]) => {
      const [owner = '', sealed = ''] = (text ?? '').split(' ');
      return service.context.sealing.open(owner, `idempotency_keys.response:${caller}:${once}`, sealed);
    };
    const before = await kept();
    expect(before).toHaveLength(3);
    for (const row of before) expect(await openedOf(row)).not.toBeNull();
    const bare = createHash('sha256')
      .update(JSON.stringify(['/v1/accounts', person('repeats')]))
      .digest();
    expect(before.map((row) => Buffer.from(row.request_sha256).equals(bare))).toEqual([false, false, false]);

    await service.call('DELETE', `/v1/accounts/${made.id}`, key);
    // the rows of before are those of a dump
    for (const row of before) expect(await openedOf(row)).toBeNull();
    const again = await post('/v1/accounts', person('repeats'), 'erased-account');
    expect(again.body.code).toBe('resource.not_found');
    expect(again.text).not.toContain('Ada Repeated');
    expect((await post('/v1/verifications', { account_id: made.id }, 'erased-verification')).body.code).toBe('resource.not_found');
    const other = await post('/v1/accounts', person('other'), 'kept-account');
    expect(other.headers['idempotent-replayed']).toBe('true');
    expect(other.body.claims).toEqual({ fullName: 'Ada Repeated' });
  });
});
