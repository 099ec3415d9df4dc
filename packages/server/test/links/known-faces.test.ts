import { SEARCH_SCORES } from '@mien/analysis';
import type { SampleRecordings } from '@mien/samples';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../src/ids.ts';
import { openFaceSearch } from '../../src/links/face-search.ts';
import { templatePlace } from '../../src/measure/keep-template.ts';
import { samplePerson } from '../support/sample-person.ts';
import { alsoFace, filmUnder, inventFace, publish, publishSearching, STATES_BASIS } from '../support/search-faces.ts';
import { openCase, openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
let key: string;
let person: SampleRecordings;
beforeAll(async () => {
  person = await samplePerson();
  service = await openTestService();
  key = await service.key('test');
}, 600_000);
afterAll(() => service.close());

const MODEL = 'face-embedder-512';
/** An account whose face is kept. */
async function keepFace(mode: 'test' | 'live', name: string, face: Float32Array) {
  const { id: verificationId, accountId } = await openCase(service, await service.key(mode), name);
  const id = newId('tpl');
  const sealed = await service.context.sealing.seal(
    id,
    templatePlace(id),
    JSON.stringify({ modelId: MODEL, face: Buffer.from(face.buffer).toString('base64') }),
  );
  const at = service.context.now();
  const kept = { verification_id: verificationId, sealed, created_at: at, keep_until: new Date(at.getTime() + 86_400_000) };
  await service.context.db
    .insertInto('templates')
    .values({ id, account_id: accountId, model_id: MODEL, ...kept })
    .execute();
  return accountId;
}

const film = (name: string, policy: string) => filmUnder(service, key, person, name, policy);

describe('one face among all', () => {
  it('is never searched under a policy that states no legal basis, and such a policy cannot ask for it', async () => {
    expect((await publish(service, key, 'asks-only', (policy) => ({ requiredChecks: alsoFace(policy) }))).body.code).toBe(
      'policy.check_not_served',
    );
    expect((await publish(service, key, 'states-only', () => STATES_BASIS)).status).toBe(201);
    expect(await film('kept-and-not-searched', 'states-only')).toMatchObject({ state: 'approved', reasons: [] });
    expect(service.context.faces.held()).toBe(0);
  }, 600_000);

  it('that another account keeps leads to a person, never to a refusal, and to nothing once that account is erased', async () => {
    await publishSearching(service, key, 'searches');
    const again = await film('second-account', 'searches');
    expect(again).toMatchObject({ state: 'in_review', reasons: ['link.face_duplicate'] });
    const told = (await service.call('GET', `/v1/verifications/${again.id}`, key)).text;
    expect(told).toContain('general.support');
    expect(told).not.toContain('face_duplicate');

    const { id } = await service.context.db
      .selectFrom('templates')
      .innerJoin('accounts', 'accounts.id', 'account_id')
      .select('accounts.id')
      .executeTakeFirstOrThrow();
    expect((await service.call('DELETE', `/v1/accounts/${id}`, key)).status).toBe(200);
    expect(await film('third-account', 'searches')).toMatchObject({ state: 'approved', reasons: [] });
  }, 900_000);

  it('is counted by account and mode, the own account left out, and leaves memory with the person', async () => {
    const { faces } = service.context;
    const face = inventFace(1);
    const own = await keepFace('test', 'own-face', face);
    const twin = await keepFace('test', 'twin-face', face);
    await keepFace('live', 'live-face', face);
    await keepFace('test', 'stranger-face', inventFace(2));
    const look = () => faces.search({ face, modelId: MODEL, mode: 'test', accountId: own });
    const first = await look();
    expect(first).toMatchObject({ modelId: MODEL, threshold: SEARCH_SCORES[MODEL], otherAccounts: 1 });
    const held = faces.held();
    expect((await service.call('DELETE', `/v1/accounts/${twin}`, key)).status).toBe(200);
    await faces.refresh();
    expect(faces.held()).toBe(held - 1);
    expect(await look()).toMatchObject({ otherAccounts: 0, searched: first.searched - 1 });
    expect((await service.call('DELETE', `/v1/accounts/${own}/template`, key)).status).toBe(200);
    await faces.refresh();
    expect(faces.held()).toBe(held - 2);
  });

  it('goes on without faces that are erased while the kept ones are read', async () => {
    const { db, sealing } = service.context;
    const face = inventFace(3);
    const own = await keepFace('test', 'reads-on', face);
    await keepFace('test', 'leaves-meanwhile', face);
    // all are listed and the first is being opened: then the others go
    const meanwhile: typeof sealing = {
      ...sealing,
      open: async (owner, ...rest) => {
        await db.updateTable('templates').set({ sealed: '' }).where('id', '!=', owner).execute();
        return sealing.open(owner, ...rest);
      },
    };
    const faces = openFaceSearch({ db, sealing: meanwhile, now: service.context.now });
    await faces.search({ face, modelId: MODEL, mode: 'test', accountId: own });
    expect(faces.held()).toBe(1);
    faces.close();
  });
});
