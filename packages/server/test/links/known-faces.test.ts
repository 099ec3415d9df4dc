import { SEARCH_SCORES } from '@mien/analysis';
import type { Policy } from '@mien/protocol';
import { type SampleRecordings, seededRandom } from '@mien/samples';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../src/ids.ts';
import { openFaceSearch } from '../../src/links/face-search.ts';
import { templatePlace } from '../../src/measure/keep-template.ts';
import { openSampleCase, samplePerson } from '../support/sample-person.ts';
import { sendClip } from '../support/send-clip.ts';
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
const BASIS = 'Article 9(2)(g) GDPR with section 1 of a law of the tests';

/** The standard of drawn people, and what differs from it. */
async function publish(id: string, change: (policy: Policy) => Partial<Policy>) {
  const { body } = await service.context.db
    .selectFrom('policies')
    .select('body')
    .where('key', '=', 'zh-wallet')
    .where('version', '=', 1)
    .executeTakeFirstOrThrow();
  return service.call('POST', '/v1/policies', key, { ...body, ...change(body), id });
}
const alsoRequires = (name: 'link.face', policy: Policy): Policy['requiredChecks'] => [...policy.requiredChecks, name];

/** A direction of its own for each seed: two of them are as unlike as strangers. */
function inventFace(seed: number): Float32Array {
  const random = seededRandom(seed);
  const values = Float32Array.from({ length: 512 }, () => random() - 0.5);
  const length = Math.hypot(...values);
  return values.map((value) => value / length);
}

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

/** The sample person goes through a verification of this policy, and lets the face be kept. */
async function film(name: string, policy: string) {
  const open = await openSampleCase(service, key, name, person, { policy });
  await service.call('POST', '/v1/capture/consents', open.token, { purpose: 'template', answer: 'given', text_version: '1' });
  for (const [step, recording] of [
    ['document_front', 'front'],
    ['document_back', 'back'],
    ['face', 'face'],
  ] as const)
    await sendClip(service, {
      verificationId: open.id,
      token: open.token,
      step,
      clip: await person.read(recording),
      documentType: 'prc_id',
      chunks: 3,
    });
  expect((await service.work()).failed).toEqual([]);
  const { state } = (await service.call('GET', `/v1/verifications/${open.id}`, key)).body;
  const evidence = (await service.call('GET', `/v1/verifications/${open.id}/evidence`, key)).body.verdicts[0]?.verdict;
  return { ...open, state, reasons: evidence?.reasons as string[] };
}

describe('one face among all', () => {
  it('is never searched under a policy that states no legal basis, and such a policy cannot ask for it', async () => {
    expect((await publish('asks-only', (policy) => ({ requiredChecks: alsoRequires('link.face', policy) }))).body.code).toBe(
      'policy.check_not_served',
    );
    expect((await publish('states-only', () => ({ links: { faceSearchBasis: BASIS } }))).status).toBe(201);
    expect(await film('kept-and-not-searched', 'states-only')).toMatchObject({ state: 'approved', reasons: [] });
    expect(service.context.faces.held()).toBe(0);
  }, 600_000);

  it('that another account keeps leads to a person, never to a refusal, and to nothing once that account is erased', async () => {
    const made = await publish('searches', (policy) => ({
      requiredChecks: alsoRequires('link.face', policy),
      links: { faceSearchBasis: BASIS },
    }));
    expect(made.status, made.text).toBe(201);
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
    const faces = openFaceSearch({ db, sealing: meanwhile });
    await faces.search({ face, modelId: MODEL, mode: 'test', accountId: own });
    expect(faces.held()).toBe(1);
    faces.close();
  });
});
