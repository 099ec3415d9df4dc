import { SEARCH_SCORES } from '@mien/analysis';
import { measured, notMeasured } from '@mien/protocol';
import type { SampleRecordings } from '@mien/samples';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blockedFacePlace } from '../../src/links/block-face.ts';
import { searchFace } from '../../src/links/search-face.ts';
import type { Templates } from '../../src/measure/wire.ts';
import { loadVerification } from '../../src/verification/load-verification.ts';
import { samplePerson } from '../support/sample-person.ts';
import {
  answerTemplate,
  filmUnder,
  inventFace,
  publish,
  publishSearching,
  type ShownFace,
  STATES_BASIS,
  showFace,
} from '../support/search-faces.ts';
import { firstAdmin, type Member, memberWith } from '../support/staff-client.ts';
import { openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
let key: string;
let chief: Member;
let deputy: Member;
let person: SampleRecordings;
beforeAll(async () => {
  person = await samplePerson();
  service = await openTestService();
  key = await service.key('test');
  const admin = await firstAdmin(service);
  chief = await memberWith(service, admin, 'compliance', 'chief@operator.example');
  deputy = await memberWith(service, admin, 'compliance', 'deputy@operator.example');
  await publishSearching(service, key, 'searches');
}, 600_000);
afterAll(() => service.close());

const DAY = 86_400_000;
const MODEL = 'face-embedder-512';
const test = { 'mien-mode': 'test' };
let people = 0;

/** Somebody of a face of their own, unless told, under a policy that searches. */
const show = (given: Partial<ShownFace> = {}) => {
  people += 1;
  return showFace(service, key, { name: `faces-${people}`, face: inventFace(1000 + people), policy: 'searches', ...given });
};

const propose = (who: Member, verification_id: string, more: object = {}) =>
  who.client.call('POST', '/v1/block-list', { verification_id, kind: 'face', reason: 'confirmed_fraud', days: 90, ...more }, test);
const confirm = (who: Member, id: string) => who.client.call('POST', `/v1/staff/pending-actions/${id}/confirm`, undefined, test);
const end = (id: string) => deputy.client.call('POST', `/v1/block-list/${id}/end`, undefined, test);
const listed = async (mode = test) => (await chief.client.call('GET', '/v1/block-list', undefined, mode)).body.items;

/** On the list by two people. @returns the entry's id, and what a dump of today holds of it */
async function block(verificationId: string) {
  const { body } = await propose(chief, verificationId);
  const confirmed = await confirm(deputy, body.pending_action_id);
  expect(confirmed.status, confirmed.text).toBe(200);
  const id: string = (await listed())[0].id;
  const { sealed } = await service.context.db.selectFrom('blocked_faces').select('sealed').where('id', '=', id).executeTakeFirstOrThrow();
  const opened = () => service.context.sealing.open(id, blockedFacePlace(id), sealed);
  expect(await opened()).toContain(MODEL);
  const rows = () => service.context.db.selectFrom('blocked_faces').select('id').where('id', '=', id).execute();
  return { id, sealed, opened, rows };
}

const search = (face: Float32Array, accountId = 'acc_nobody', mode: 'test' | 'live' = 'test') =>
  service.context.faces.search({ face, modelId: MODEL, mode, accountId });
const hits = async (face: Float32Array, ...who: [accountId?: string, mode?: 'live']) => (await search(face, ...who)).blocked;
const endings = (subject: string) =>
  service.context.db.selectFrom('audit').select('detail').where('action', '=', 'block_list.ended').where('subject', '=', subject).execute();

describe('a face on the block list', () => {
  it('takes two people and leads to a person whoever shows it, its own account too, by the threshold of the search', async () => {
    const { id, face, accountId } = await show();
    const { status, body } = await propose(chief, id);
    expect(status).toBe(202);
    expect(await listed()).toEqual([]);
    expect(await hits(face)).toEqual(measured(0));
    expect((await confirm(chief, body.pending_action_id)).body.code).toBe('staff.same_person');
    expect((await confirm(deputy, body.pending_action_id)).status).toBe(200);
    const entries = await listed();
    expect(entries).toMatchObject([{ kind: 'face', reason: 'confirmed_fraud', proposed_by: chief.id, confirmed_by: deputy.id }]);
    expect(JSON.stringify(entries)).not.toMatch(new RegExp(`${accountId}|${id}`));
    expect(await listed({ 'mien-mode': 'live' })).toEqual([]);
    expect(await search(face)).toMatchObject({ threshold: SEARCH_SCORES[MODEL], blocked: measured(1) });
    expect(await hits(face, accountId)).toEqual(measured(1));
    expect(await hits(face, 'acc_nobody', 'live')).toEqual(measured(0));
    expect(await hits(inventFace(2))).toEqual(measured(0));
    const trail = await service.context.db
      .selectFrom('audit')
      .select(['actor', 'detail'])
      .where('action', '=', 'block_list.added')
      .where('subject', '=', entries[0].id)
      .execute();
    expect(trail.map(({ actor }) => actor)).toEqual([deputy.id]);
    expect(JSON.parse(trail[0]?.detail ?? '')).toMatchObject({ kind: 'face', verification: id });
    expect((await end(entries[0].id)).status).toBe(200);
  });

  it('is let go of at once by one person, and opens no more from an old dump', async () => {
    const { id, face } = await show();
    const entry = await block(id);
    expect(await hits(face)).toEqual(measured(1));
    const held = service.context.faces.held();
    expect((await end(entry.id)).status).toBe(200);
    expect((await end(entry.id)).body.code).toBe('resource.not_found');
    expect(await entry.opened()).toBeNull();
    await service.context.faces.refresh();
    expect(service.context.faces.held()).toBe(held - 1);
    expect(await hits(face)).toEqual(measured(0));
    // the dump, put back
    await service.context.db
      .insertInto('blocked_faces')
      .values({
        id: entry.id,
        mode: 'test',
        account_id: (await loadVerification(service.context.db, id))?.account_id ?? '',
        model_id: MODEL,
        sealed: entry.sealed,
        reason: 'confirmed_fraud',
        proposed_by: chief.id,
        confirmed_by: deputy.id,
        created_at: service.context.now(),
        expires_at: new Date(service.context.now().getTime() + DAY),
      })
      .execute();
    // nobody can be held against it: said, and not taken for no hit, until somebody ends it again
    expect(await hits(face)).toEqual(notMeasured('model_unavailable'));
    expect((await end(entry.id)).status).toBe(200);
    expect(await hits(face)).toEqual(measured(0));
  });

  it('whose key is lost is not taken for no hit', async () => {
    const { id, face } = await show();
    const entry = await block(id);
    await service.context.sealing.destroy(entry.id);
    expect(await entry.opened()).toBeNull();
    expect(await hits(face)).toEqual(notMeasured('model_unavailable'));
    expect((await end(entry.id)).status).toBe(200);
    expect(await hits(face)).toEqual(measured(0));
  });

  it('counts until its end, whatever became of the verification, and its key ends with it', async () => {
    const { id, face } = await show();
    const entry = await block(id);
    await service.call('POST', `/v1/verifications/${id}/cancel`, key);
    expect(await hits(face)).toEqual(measured(1));
    service.pass(91 * DAY);
    expect(await hits(face)).toEqual(measured(0));
    expect(await listed()).toEqual([]);
    await service.boss.send('retain', {});
    expect((await service.work()).failed).toEqual([]);
    expect(await entry.opened()).toBeNull();
    expect(await entry.rows()).toEqual([]);
  });

  it.each([
    ['the person is erased', ({ accountId }: { accountId: string }) => service.call('DELETE', `/v1/accounts/${accountId}`, key)],
    ['the wallet withdraws', ({ accountId }: { accountId: string }) => service.call('DELETE', `/v1/accounts/${accountId}/template`, key)],
    ['the person withdraws', ({ token }: { token: string }) => answerTemplate(service, token, 'declined')],
  ])('ends for good when %s, and the trail says so', async (_when, withdraw) => {
    const shown = await show();
    const entry = await block(shown.id);
    expect(await hits(shown.face)).toEqual(measured(1));
    expect((await withdraw({ accountId: shown.accountId, token: shown.token })).status).toBe(200);
    expect(await entry.opened()).toBeNull();
    expect(await entry.rows()).toEqual([]);
    expect(await hits(shown.face)).toEqual(measured(0));
    expect(await endings(entry.id)).toEqual([{ detail: '{"with":"template"}' }]);
    expect((await propose(chief, shown.id)).body.code).toMatch(/^block_list\.no_/);
  });

  it('needs a legal basis in the policy, and without one nobody is held against it', async () => {
    expect((await publish(service, key, 'states-only', () => STATES_BASIS)).status).toBe(201);
    for (const policy of ['zh-wallet', 'states-only'])
      expect((await propose(chief, (await show({ policy })).id)).body.code).toBe('block_list.no_basis');
    const { id, face } = await show();
    const entry = await block(id);
    const templates: Templates = { modelId: MODEL, faces: [Buffer.from(face.buffer).toString('base64')] };
    const found = async (policy: string, given: Templates | null = templates) => {
      const loaded = await loadVerification(service.context.db, (await show({ policy })).id);
      return loaded === undefined ? undefined : searchFace(service.context, loaded, given);
    };
    expect(await found('searches')).toMatchObject(measured({ blocked: measured(1) }));
    expect(await found('searches', null)).toEqual(notMeasured('no_face'));
    for (const policy of ['zh-wallet', 'states-only']) expect(await found(policy)).toBeUndefined();
    await end(entry.id);
  });

  it('needs a template that is there and may be kept, now and when the second person agrees', async () => {
    const refused = async (verificationId: string) => expect((await propose(chief, verificationId)).body.code).toBe('block_list.no_face');
    await refused((await show({ template: 'declined' })).id);
    const attended = await show();
    await service.call('POST', '/v1/capture/consents', attended.token, { purpose: 'attended', answer: 'given', text_version: '1' });
    await refused(attended.id);
    const closed = await show();
    await service.call('POST', `/v1/verifications/${closed.id}/cancel`, key);
    await refused(closed.id);
    const late = await show();
    const { body } = await propose(chief, late.id);
    await answerTemplate(service, late.token, 'declined');
    expect((await confirm(deputy, body.pending_action_id)).body.code).toBe('block_list.no_face');
    expect(await listed()).toEqual([]);
  });

  it('made by another model cannot be compared, which is said and is not no hit', async () => {
    const { id } = await show({ modelId: 'face-embedder-192' });
    const { body } = await propose(chief, id);
    expect((await confirm(deputy, body.pending_action_id)).status).toBe(200);
    const [other] = await listed();
    expect(await hits(inventFace(3))).toEqual(notMeasured('model_unavailable'));
    const same = await show();
    const entry = await block(same.id);
    // a hit is a hit whatever else could not be looked at
    expect(await hits(same.face)).toEqual(measured(1));
    for (const one of [entry.id, other.id]) expect((await end(one)).status).toBe(200);
    expect(await hits(same.face)).toEqual(measured(0));
  });

  it('of somebody who was approved leads the next account to a person, never to a refusal, and to nothing once they are erased', async () => {
    const first = await filmUnder(service, key, person, 'listed', 'searches');
    expect(first).toMatchObject({ state: 'approved', reasons: [] });
    const entry = await block(first.id);
    const again = await filmUnder(service, key, person, 'shows-a-listed-face', 'searches');
    expect(again).toMatchObject({ state: 'in_review', reasons: ['link.face_duplicate', 'link.face_blocklisted'] });
    const verdict = (await service.call('GET', `/v1/verifications/${again.id}/evidence`, key)).text;
    expect(verdict).toContain('faceSearch.blocked');
    for (const other of [first.id, first.accountId, entry.id]) expect(verdict).not.toContain(other);
    const told = (await service.call('GET', `/v1/verifications/${again.id}`, key)).text;
    expect(told).toContain('general.support');
    expect(told).not.toContain('blocklisted');
    expect((await service.call('DELETE', `/v1/accounts/${first.accountId}`, key)).status).toBe(200);
    expect(await filmUnder(service, key, person, 'shows-it-after', 'searches')).toMatchObject({ state: 'approved', reasons: [] });
  }, 900_000);
});
