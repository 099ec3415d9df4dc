import { REVIEW_RULES, type ReviewRules } from '@mien/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstAdmin, type Member, memberWith } from '../support/staff-client.ts';
import { openCase, openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
let key: string;
let ada: Member;
let ben: Member;
let chief: Member;
const test = { 'mien-mode': 'test' };
beforeAll(async () => {
  service = await openTestService();
  key = await service.key('test');
  const admin = await firstAdmin(service);
  ada = await memberWith(service, admin, 'reviewer', 'ada@operator.example');
  ben = await memberWith(service, admin, 'reviewer', 'ben@operator.example');
  chief = await memberWith(service, admin, 'compliance', 'chief@operator.example');
});
afterAll(() => service.close());

let policies = 0;
/** the worldwide policy with other rules of review, under a name of its own */
async function policyWith(review: Partial<ReviewRules>): Promise<string> {
  policies += 1;
  const worldwide = await service.context.db.selectFrom('policies').select('body').where('key', '=', 'worldwide').executeTakeFirstOrThrow();
  const id = `reviewed_${policies}`;
  const made = await service.call('POST', '/v1/policies', key, {
    ...worldwide.body,
    id,
    version: 1,
    review: { ...REVIEW_RULES, ...review },
  });
  expect(made.status).toBe(201);
  return id;
}

async function inReview(externalId: string, policy?: string) {
  const open = await openCase(service, key, externalId, policy);
  await service.call('POST', '/v1/capture/consents', open.token, { purpose: 'automatic', answer: 'given', text_version: '1' });
  await service.call('POST', `/v1/verifications/${open.id}/simulate`, key);
  await service.work();
  const row = await service.context.db.selectFrom('cases').select('id').where('verification_id', '=', open.id).executeTakeFirstOrThrow();
  return { ...open, caseId: row.id };
}
const ask = (who: Member, method: 'GET' | 'POST', path: string, body?: object) => who.client.call(method, `/v1/review/${path}`, body, test);
const claim = (who: Member, id: string) => ask(who, 'POST', `cases/${id}/claim`);
const decide = (who: Member, id: string, body: object) => ask(who, 'POST', `cases/${id}/decision`, body);
const stateOf = async (id: string) => (await service.call('GET', `/v1/verifications/${id}`, key)).body.state;
const audited = async (subject: string) =>
  (await service.context.db.selectFrom('audit').select('action').where('subject', '=', subject).orderBy('seq').execute()).map(
    (row) => row.action,
  );

describe('a case', () => {
  it('is held by one person: of ten who claim at once one has it, and the others are told who, not how to write to them', async () => {
    const { caseId } = await inReview('race.review');
    const people = [ada, ben, chief];
    const answers = await Promise.all(Array.from({ length: 10 }, (_, index) => claim(people[index % 3] ?? ada, caseId)));
    const holders = new Set(answers.filter(({ status }) => status === 200).map(({ body }) => body.lease.name));
    expect(holders.size).toBe(1);
    const refused = answers.filter(({ status }) => status !== 200);
    expect(refused.length).toBeGreaterThan(5);
    for (const { status, body, text } of refused) {
      expect({ status, code: body.code, holder: body.holder }).toEqual({ status: 409, code: 'case.held', holder: 'Staff Person' });
      expect(text).not.toContain('@');
    }
  });

  it('goes to another once a claim was not renewed, and can be given back', async () => {
    const { caseId } = await inReview('lease.review');
    expect((await claim(ada, caseId)).body.lease.who).toBe('you');
    service.pass(119_000);
    expect((await claim(ben, caseId)).body.code).toBe('case.held');
    expect((await claim(ada, caseId)).status).toBe(200);
    service.pass(60_000);
    expect((await claim(ben, caseId)).body.code).toBe('case.held');
    service.pass(61_000);
    expect((await claim(ben, caseId)).status).toBe(200);
    expect((await decide(ada, caseId, { outcome: 'approved' })).body.code).toBe('case.not_held');
    expect((await ask(ben, 'POST', `cases/${caseId}/release`)).status).toBe(200);
    expect((await claim(ada, caseId)).status).toBe(200);
    expect(await audited(caseId)).toEqual(['case.claimed', 'case.claimed', 'case.released', 'case.claimed']);
  });

  it('decided takes effect some seconds later, until when nothing is told and it can be taken back', async () => {
    const { caseId, id, accountId } = await inReview('undo.review');
    await claim(ada, caseId);
    const decided = await decide(ada, caseId, { outcome: 'declined', reasons: ['document.portrait_replaced'] });
    expect(decided.body.decision).toMatchObject({ state: 'scheduled', outcome: 'declined', by: { who: 'you' } });
    expect((await decide(ada, caseId, { outcome: 'approved' })).body.code).toBe('case.decided');
    expect(await stateOf(id)).toBe('in_review');
    expect((await ask(ben, 'POST', `cases/${caseId}/undo`)).body.code).toBe('case.undo_over');
    const undone = await ask(ada, 'POST', `cases/${caseId}/undo`);
    expect(undone.body).toMatchObject({ lease: { who: 'you' }, decision: { state: 'withdrawn' } });
    service.pass(11_000);
    await service.work();
    expect(await stateOf(id)).toBe('in_review');

    await claim(ada, caseId);
    await decide(ada, caseId, { outcome: 'approved' });
    service.pass(11_000);
    await service.work();
    expect(await stateOf(id)).toBe('approved');
    expect((await service.call('GET', `/v1/accounts/${accountId}/entitlements`, key)).body.level).toBe('basic');
    expect((await ask(ada, 'POST', `cases/${caseId}/undo`)).body.code).toBe('case.undo_over');
    expect((await claim(ben, caseId)).body.code).toBe('case.closed');
    const page = (await ask(ada, 'GET', `cases/${caseId}`)).body;
    expect(page).toMatchObject({ state: 'approved', decision: { state: 'applied' } });
    const told = await service.context.db.selectFrom('events').select('type').where('verification_id', '=', id).execute();
    expect(told.filter(({ type }) => type === 'verification.approved')).toHaveLength(1);
    expect(told.filter(({ type }) => type === 'verification.declined')).toHaveLength(0);
  });

  it('sent back asks for the one step again', async () => {
    const { caseId, id } = await inReview('step.review');
    await claim(ada, caseId);
    await decide(ada, caseId, { outcome: 'retry', reasons: ['document.blurred'], steps: ['document_front'] });
    service.pass(11_000);
    await service.work();
    const view = (await service.call('GET', `/v1/verifications/${id}`, key)).body;
    expect(view).toMatchObject({ state: 'retry_required', verdict: { stage: 'review', steps: ['document_front'] } });
  });

  it('whose verification was cancelled meanwhile is closed, and the decision comes to nothing', async () => {
    const { caseId, id } = await inReview('gone.review');
    await claim(ada, caseId);
    await decide(ada, caseId, { outcome: 'approved' });
    await service.call('POST', `/v1/verifications/${id}/cancel`, key);
    service.pass(11_000);
    expect((await service.work()).failed).toEqual([]);
    expect(await stateOf(id)).toBe('cancelled');
    expect((await ask(ada, 'GET', `cases/${caseId}`)).body).toMatchObject({ state: 'cancelled', decision: { state: 'void' } });
  });

  it('of an erased person tells nothing but that, and its notes are gone', async () => {
    const { caseId, accountId } = await inReview('erased.review');
    await claim(ada, caseId);
    expect((await ask(ada, 'POST', `cases/${caseId}/notes`, { text: 'speaks with a soft voice' })).body.notes).toHaveLength(1);
    expect((await service.call('DELETE', `/v1/accounts/${accountId}`, key)).status).toBe(200);
    const page = await ask(ada, 'GET', `cases/${caseId}`);
    expect(page.body).toMatchObject({ state: 'erased', notes: [] });
    expect(page.text).not.toContain('soft voice');
    expect((await ask(ada, 'GET', `cases/${caseId}/evidence`)).body.code).toBe('case.closed');
  });
});

describe('a policy that asks for two people', () => {
  it('has the second one’s agreement take effect, never the first one’s own', async () => {
    const { caseId, id } = await inReview('two.review', await policyWith({ secondLook: 'declines' }));
    await claim(ada, caseId);
    const first = await decide(ada, caseId, { outcome: 'declined', reasons: ['document.tampered'] });
    expect(first.body).toMatchObject({ lease: null, decision: { state: 'proposed', effective_at: null } });
    expect((await claim(ada, caseId)).body.code).toBe('staff.same_person');
    service.pass(11_000);
    await service.work();
    expect(await stateOf(id)).toBe('in_review');
    await claim(ben, caseId);
    const second = await decide(ben, caseId, { outcome: 'declined', reasons: ['document.tampered'] });
    expect(second.body.decision).toMatchObject({ state: 'scheduled', by: { who: 'colleague' }, second: { who: 'you' } });
    service.pass(11_000);
    await service.work();
    expect(await stateOf(id)).toBe('declined');
  });

  it('makes a different second decision a new proposal, for somebody else to agree with', async () => {
    const { caseId, id } = await inReview('differ.review', await policyWith({ secondLook: 'declines' }));
    await claim(ada, caseId);
    await decide(ada, caseId, { outcome: 'declined', reasons: ['document.tampered'] });
    await claim(ben, caseId);
    expect((await decide(ben, caseId, { outcome: 'approved' })).body.decision).toMatchObject({ state: 'proposed', outcome: 'approved' });
    await claim(ada, caseId);
    expect((await decide(ada, caseId, { outcome: 'approved' })).body.decision.state).toBe('scheduled');
    service.pass(11_000);
    await service.work();
    expect(await stateOf(id)).toBe('approved');
  });
});

describe('the queue', () => {
  it('is ordered by deadline, age or risk, page by page, and counted', async () => {
    for (const name of ['q-document.tampered', 'q1.review', 'q-attack.print']) await inReview(name);
    for (const order of ['deadline', 'age', 'risk']) {
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page = (await ask(chief, 'GET', `cases?order=${order}&limit=2${cursor === null ? '' : `&cursor=${cursor}`}`)).body as {
          items: { id: string }[];
          next_cursor: string | null;
        };
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.next_cursor;
      } while (cursor !== null);
      const all = (await ask(chief, 'GET', 'counts')).body.all;
      expect({ order, seen: new Set(seen).size, length: seen.length }).toEqual({ order, seen: all, length: all });
    }
    expect((await ask(chief, 'GET', 'cases?cursor=bm90IG91cnM')).status).toBe(400);
    const risks = (await ask(chief, 'GET', 'cases?order=risk&limit=100')).body.items.map((one: { risk: string }) => one.risk);
    const rank = ['formality', 'unclear', 'mismatch', 'attack'];
    expect(risks).toEqual([...risks].sort((a, b) => rank.indexOf(b) - rank.indexOf(a)));
  });

  it('of a policy that asks for chance gives cases out, and lets nobody choose but those who may', async () => {
    const { caseId } = await inReview('draw.review', await policyWith({ assignment: 'random' }));
    expect((await claim(ada, caseId)).body.code).toBe('case.assigned');
    const drawn = await ask(ada, 'POST', 'next');
    expect(drawn.body.lease.who).toBe('you');
    const other = await ask(ben, 'POST', 'next');
    expect(other.body.id).not.toBe(drawn.body.id);
    if (drawn.body.id !== caseId && other.body.id !== caseId) expect((await claim(chief, caseId)).status).toBe(200);
  });
});

describe('a look at a person', () => {
  it('is for who holds the case, names the fields, and stands in the audit trail', async () => {
    const { caseId, id } = await inReview('look.review');
    expect((await ask(ben, 'GET', `cases/${caseId}/evidence`)).body.code).toBe('case.not_held');
    expect((await ask(ben, 'POST', `cases/${caseId}/fields`, { fields: ['name'] })).body.code).toBe('case.not_held');
    await claim(ada, caseId);
    const evidence = await ask(ada, 'GET', `cases/${caseId}/evidence`);
    expect(evidence.status).toBe(200);
    expect(evidence.text).not.toContain('Sample');
    expect(evidence.body.fields).toContainEqual({ field: 'name', claimed: true, printed: false, machine: false, agreement: 'only_one' });
    const shown = await ask(ada, 'POST', `cases/${caseId}/fields`, { fields: ['name'] });
    expect(shown.body.items).toEqual([{ field: 'name', claimed: 'Ada Sample', printed: null, machine: null }]);
    const looks = await service.context.db.selectFrom('audit').select(['action', 'actor', 'detail']).where('subject', '=', id).execute();
    expect(looks.filter(({ actor }) => actor === ada.id).map(({ action }) => action)).toEqual(['evidence.read', 'case.fields_shown']);
    expect(looks.at(-1)?.detail).toContain('["name"]');
    expect(looks.at(-1)?.detail).not.toContain('Ada');
  });
});

describe('accounts that are joined to a case', () => {
  it('are named by the wallet’s own ids to who holds it alone, with their latest case, and the look is written down', async () => {
    const own = await inReview('joined-one.review');
    const other = await inReview('joined-two.review');
    await inReview('joined-none.review');
    const hash = Buffer.alloc(32, 7);
    for (const { id, accountId } of [own, other])
      await service.context.db
        .insertInto('known_documents')
        .values({ verification_id: id, account_id: accountId, mode: 'test', hash, created_at: service.context.now() })
        .execute();
    expect((await ask(ada, 'GET', `cases/${own.caseId}/linked`)).body.code).toBe('case.not_held');
    await claim(ada, own.caseId);
    expect((await ask(ben, 'GET', `cases/${own.caseId}/linked`)).body.code).toBe('case.not_held');
    const named = await ask(ada, 'GET', `cases/${own.caseId}/linked`);
    expect(named.body.items).toMatchObject([
      { account_id: other.accountId, external_id: 'joined-two.review', by: 'document', state: 'in_review', case_id: other.caseId },
    ]);
    expect((await audited(own.id)).filter((action) => action === 'case.linked_read')).toHaveLength(1);
    await service.call('DELETE', `/v1/accounts/${other.accountId}`, key);
    expect((await ask(ada, 'GET', `cases/${own.caseId}/linked`)).body.items).toEqual([]);
  });
});
