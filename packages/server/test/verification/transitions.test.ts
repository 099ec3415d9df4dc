import { readdirSync, readFileSync } from 'node:fs';
import { canTransition, VERIFICATION_STATES } from '@mien/protocol';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawChallenges } from '../../src/verification/draw-challenges.ts';
import { loadVerification } from '../../src/verification/load-verification.ts';
import { moveVerification } from '../../src/verification/move-verification.ts';
import { consent, filmStep, manifestOf } from '../support/film-steps.ts';
import { openCase, openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
let key: string;
beforeAll(async () => {
  service = await openTestService();
  key = await service.key('test');
});
afterAll(() => service.close());

describe('a change of state', () => {
  it('happens exactly where the protocol’s table allows it', async () => {
    const { id } = await openCase(service, key, 'states');
    const db = service.database.db;
    for (const from of VERIFICATION_STATES)
      for (const to of VERIFICATION_STATES) {
        await db.updateTable('verifications').set({ state: from }).where('id', '=', id).execute();
        const moved = await db.transaction().execute((trx) => moveVerification(trx, { id, to, at: new Date() }));
        expect([from, to, moved !== null]).toEqual([from, to, canTransition(from, to)]);
      }
  });

  it('is written in one place of the source', () => {
    const root = new URL('../../src/', import.meta.url);
    const writers = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .filter((name) => /updateTable\('verifications'\)\s*\.set\(\{[^}]*\bstate:/.test(readFileSync(new URL(name, root), 'utf8')));
    expect(writers).toEqual(['verification/move-verification.ts']);
  });

  it('is done once by many who try at once', async () => {
    const { id, token } = await openCase(service, key, 'race');
    await consent(service, token);
    const tries = await Promise.all(
      Array.from({ length: 8 }, () =>
        service.database.db.transaction().execute((trx) => moveVerification(trx, { id, to: 'cancelled', at: new Date() })),
      ),
    );
    expect(tries.filter((moved) => moved !== null)).toHaveLength(1);
  });

  it('to a word nobody knows is refused by the database itself', async () => {
    const { id } = await openCase(service, key, 'word');
    await expect(sql`update verifications set state = 'forgotten' where id = ${id}`.execute(service.database.db)).rejects.toThrow(
      'verifications_state_is_known',
    );
  });
});

describe('a policy', () => {
  it('can change until a verification uses it, and never after', async () => {
    const db = service.database.db;
    const made = (await service.call('GET', '/v1/policies', key)).body.items.find((row: { key: string }) => row.key === 'worldwide');
    const whole = (await service.call('GET', `/v1/policies/${made.id}`, key)).body.policy;
    const next = await service.call('POST', '/v1/policies', key, { ...whole, id: 'mine', version: 1 });
    expect(next.status).toBe(201);
    await db
      .updateTable('policies')
      .set({ body: JSON.stringify({ ...whole, id: 'mine', minAge: 21 }) })
      .where('id', '=', next.body.id)
      .execute();
    await openCase(service, key, 'uses-mine', 'mine');
    await expect(db.updateTable('policies').set({ version: 2 }).where('id', '=', next.body.id).execute()).rejects.toThrow('in use');
    await expect(db.deleteFrom('policies').where('id', '=', next.body.id).execute()).rejects.toThrow('in use');
    expect((await service.call('POST', '/v1/policies', key, { ...whole, id: 'mine', version: 1 })).body.code).toBe('policy.version_taken');
  });
});

describe('challenges', () => {
  const start = async (name: string) => {
    const open = await openCase(service, key, name);
    await consent(service, open.token);
    return { ...open, started: (await service.call('POST', '/v1/capture/steps/face/start', open.token, {})).body };
  };
  const reveal = (token: string, nonce: string, position: number) =>
    service.call('POST', '/v1/capture/steps/face/challenges', token, { nonce, position });

  it('are drawn in every order, each once', async () => {
    const { id } = await openCase(service, key, 'draw');
    const loaded = await loadVerification(service.database.db, id);
    if (loaded === undefined) throw new Error('expected a verification');
    const seen = new Map<string, number>();
    for (let i = 0; i < 6000; i++) {
      const drawn = drawChallenges('face', loaded.policy, service.context.random).map((one) => one.value);
      expect(new Set(drawn).size).toBe(3);
      seen.set(drawn.join(), (seen.get(drawn.join()) ?? 0) + 1);
    }
    // 5·4·3 = 60 orders of 100 each: 5 standard deviations are 50
    expect(seen.size).toBe(60);
    expect(Math.min(...seen.values())).toBeGreaterThan(50);
    expect(Math.max(...seen.values())).toBeLessThan(150);
  });

  it('are followed by colours of the screen where the policy asks for them, none twice in a row', async () => {
    const { id } = await openCase(service, key, 'colours');
    const loaded = await loadVerification(service.database.db, id);
    if (loaded === undefined) throw new Error('expected a verification');
    const policy = { ...loaded.policy, lightSequence: { colours: 8 } };
    const firsts = new Set<string>();
    for (let i = 0; i < 500; i++) {
      const drawn = drawChallenges('face', policy, service.context.random);
      expect(drawn.map(({ kind }) => kind)).toEqual([...Array(3).fill('movement'), ...Array(8).fill('light')]);
      const colours = drawn.slice(3).map(({ value }) => value);
      expect(colours.some((colour, at) => colour === colours[at - 1])).toBe(false);
      firsts.add(colours[0] ?? '');
    }
    expect(firsts.size).toBe(7);
  });

  it('are shown one by one, to who holds the nonce', async () => {
    const { token, started } = await start('one-by-one');
    expect(JSON.stringify(started)).not.toMatch(/turn|look|mouth|blink/);
    expect((await reveal(token, started.nonce, 1)).body.code).toBe('challenge.out_of_order');
    expect((await reveal(token, 'n'.repeat(32), 0)).body.code).toBe('step.nonce');
    const first = await reveal(token, started.nonce, 0);
    expect(first.body).toMatchObject({ position: 0, kind: 'movement', left: 2 });
    service.pass(3000);
    expect((await reveal(token, started.nonce, 0)).body).toEqual(first.body);
    expect((await reveal(token, started.nonce, 2)).body.code).toBe('challenge.out_of_order');
    expect((await reveal(token, started.nonce, 1)).status).toBe(200);
  });

  it('are over after their time; the step starts anew with others, and costs nothing', async () => {
    const { token, started } = await start('late');
    service.pass(6 * 60_000);
    expect((await reveal(token, started.nonce, 0)).body.code).toBe('step.time_over');
    const again = await service.call('POST', '/v1/capture/steps/face/start', token, {});
    expect(again.body).toMatchObject({ try: 2 });
    expect(again.body.nonce).not.toBe(started.nonce);
    expect((await reveal(token, started.nonce, 0)).body.code).toBe('step.nonce');
    expect((await service.call('GET', '/v1/capture', token)).body.attempts).toMatchObject({ counted: 0, step_retries_left: 5 });
  });

  it('are the same after a reload within their time', async () => {
    const { token, started } = await start('reload');
    expect((await service.call('POST', '/v1/capture/steps/face/start', token, {})).body).toEqual(started);
  });

  it('are used up by the completion: another clip cannot claim them', async () => {
    const { id, token, started } = await start('single-use.approved');
    for (let position = 0; position < 3; position++) await reveal(token, started.nonce, position);
    const complete = (manifest: object) => service.call('POST', '/v1/capture/steps/face/complete', token, { manifest });
    const manifest = manifestOf(id, started);
    expect((await complete({ ...manifest, clipId: 'clp_01h455vb4pex5vsknk084sn02q' })).body.code).toBe('step.nonce');
    expect((await complete(manifest)).status).toBe(200);
    expect((await complete(manifest)).status).toBe(200);
    expect((await complete({ ...manifest, nonce: 'm'.repeat(32) })).body.code).toBe('step.nonce');
    expect((await reveal(token, started.nonce, 0)).body.code).toBe('step.not_expected');
  });

  it('cannot be looked through by starting over without end', async () => {
    const { token } = await start('curious');
    const codes = new Set<string>();
    for (let i = 0; i < 25; i++) {
      const again = await service.call('POST', '/v1/capture/steps/face/retry', token, { cause: 'technical' });
      if (again.status !== 200) codes.add(again.body.code);
      else await service.call('POST', '/v1/capture/steps/face/start', token, {});
    }
    expect([...codes]).toEqual(['step.restarts_used_up']);
  });
});

describe('redoing a step', () => {
  it('draws on the policy’s retries, then on the attempts, and in the end leads to a person', async () => {
    const { id, token } = await openCase(service, key, 'redo');
    await consent(service, token);
    const effects: string[] = [];
    for (let i = 0; i < 18; i++) {
      await filmStep(service, id, token, 'document_front');
      effects.push((await service.call('POST', '/v1/capture/steps/document_front/retry', token, { cause: 'applicant' })).body.effect);
    }
    expect(effects).toEqual([
      ...Array(5).fill('goes_on'),
      'ends_next_begins',
      ...Array(5).fill('goes_on'),
      'ends_next_begins',
      ...Array(5).fill('goes_on'),
      'ends_exhausted',
    ]);
    await service.work();
    const view = (await service.call('GET', `/v1/verifications/${id}`, key)).body;
    expect(view).toMatchObject({ state: 'in_review', attempts: { counted: 3, left: 0 } });
    expect(view.verdict.reasons[0].code).toBe('policy.attempts_exhausted');
  });
});

describe('asking again', () => {
  it('is refused while one is open, and until the cool-down is over; then it is possible', async () => {
    const { id, token, accountId } = await openCase(service, key, 'again-identity.under_age');
    const ask = () => service.call('POST', '/v1/verifications', key, { account_id: accountId });
    expect((await ask()).body).toMatchObject({ code: 'verification.already_open', verification_id: id });
    await consent(service, token);
    await service.call('POST', `/v1/verifications/${id}/simulate`, key);
    await service.work();
    expect((await service.call('GET', `/v1/verifications/${id}`, key)).body.state).toBe('declined');
    const early = await ask();
    expect(early.body.code).toBe('verification.cool_down');
    service.pass(Date.parse(early.body.next_possible_at) - service.context.now().getTime() + 1);
    expect((await ask()).status).toBe(201);
  });

  it('is not needed by a page that waited too long: the verification expires, and says so', async () => {
    const { id } = await openCase(service, key, 'slow');
    service.pass(200 * 3_600_000);
    await service.boss.send('expire', {});
    await service.work();
    expect((await service.call('GET', `/v1/verifications/${id}`, key)).body.state).toBe('expired');
  });
});
