import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collect } from '../../src/adapters/objects/object-store.ts';
import { openClip } from '../../src/upload/read-clip.ts';
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

  it('is finished by a job where the process died before the keys were destroyed', async () => {
    const { accountId } = await openCase(service, key, 'half-way');
    const { eraseAccount } = await import('../../src/account/erase-account.ts');
    const dying = { ...service.context, sealing: { ...service.context.sealing, destroy: () => Promise.reject(new Error('killed')) } };
    await expect(eraseAccount(dying, { id: accountId, mode: 'test', actor: 'key_test' })).rejects.toThrow('killed');
    expect((await service.work()).ran).toContain('destroy_keys');
    await expect(service.context.keys.open(accountId)).rejects.toMatchObject({ code: 'key_destroyed' });
  });
});
