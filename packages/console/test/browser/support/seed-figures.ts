import { type ReasonCode, reasonFacts, type Step } from '@mien/protocol';
import { newId } from '../../../../server/src/ids.ts';
import type { TestService } from '../../../../server/test/support/test-service.ts';

const DAY_MS = 86_400_000;
const DEVICES = [
  { browser: 'Chrome', system: 'Android', device: 'phone', network: 'wifi' },
  { browser: 'WeChat', system: 'Android', device: 'phone', network: 'cellular' },
  { browser: 'Safari', system: 'iOS', device: 'phone', network: 'cellular' },
  { browser: 'Edge', system: 'Windows', device: 'computer', network: 'cable' },
] as const;
const REASONS = [
  'document.glare',
  'document.blurred',
  'face.too_far',
  'document.expired',
  'identity.name_mismatch',
] as const satisfies readonly ReasonCode[];
const HITCHES = ['network.too_slow', 'device.camera_busy'] as const satisfies readonly ReasonCode[];
const FILMED = ['document_front', 'document_back', 'face'] as const satisfies readonly Step[];

/** The same row of numbers each time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Rows as the service would have left them, for people who never were: enough of them that figures may be told. */
export async function seedFigures({ context }: TestService, people: number): Promise<void> {
  const random = seeded(5);
  const { db } = context;
  const now = context.now().getTime();
  const policy = await db
    .selectFrom('policies')
    .selectAll()
    .where('key', '=', 'zh-wallet')
    .orderBy('version', 'desc')
    .executeTakeFirstOrThrow();
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() ** 1.6 * list.length)] ?? (list[0] as T);
  for (let n = 0; n < people; n += 1) {
    const at = (minutes: number): Date => new Date(begun + minutes * 60_000);
    const begun = now - Math.floor(random() * 29 * DAY_MS) - 3_600_000;
    const [accountId, id, attemptId, verdictId] = [newId('acc'), newId('ver'), newId('att'), newId('vdt')];
    // where they stop: 0 never opened, 1 to 3 after a step, 4 and more went all the way
    const reached = Math.min(4, Math.floor(random() * 14));
    const reason = reached < 4 || random() < 0.68 ? null : pick(REASONS);
    const state = reached < 4 ? 'expired' : reason === null ? 'approved' : 'declined';
    await db
      .insertInto('accounts')
      .values({
        id: accountId,
        mode: 'test',
        external_id: `figure-${n}`,
        locale: random() < 0.7 ? 'zh-CN' : 'en',
        contact_sealed: null,
        level: 'none',
        access_policy_id: null,
        verified_at: null,
        periodic_at: null,
        random_at: null,
        due_at: null,
        due_reason: null,
        grace_until: null,
        grace_next_at: null,
        erasure_requested_at: null,
        time_zone: null,
        created_at: at(0),
        updated_at: at(0),
        erased_at: null,
      })
      .execute();
    await db
      .insertInto('verifications')
      .values({
        id,
        mode: 'test',
        account_id: accountId,
        policy_id: policy.id,
        reason: 'first',
        route: reached === 0 ? 'undecided' : 'automatic',
        state,
        return_url: null,
        creation_key: null,
        document_type: reached === 0 ? null : 'prc_id',
        round: reached === 4 ? 1 : 0,
        thresholds: '{}',
        next_possible_at: null,
        expires_at: at(10_000),
        created_at: at(0),
        updated_at: at(9),
      })
      .execute();
    if (reached === 0) continue;
    await db
      .insertInto('verification_facts')
      .values({ verification_id: id, ...pick(DEVICES), country: reached > 1 ? pick(['CHN', 'SGP', 'MYS']) : null })
      .execute();
    await db
      .insertInto('consents')
      .values({ id: newId('cns'), verification_id: id, purpose: 'automatic', text_version: '1', given_at: at(1), withdrawn_at: null })
      .execute();
    await db
      .insertInto('attempts')
      .values({ id: attemptId, verification_id: id, number: 1, state: 'ended', counted: true, started_at: at(1), ended_at: at(6) })
      .execute();
    for (const [index, step] of FILMED.slice(0, reached - 1).entries())
      await db
        .insertInto('steps')
        .values({
          id: newId('stp'),
          verification_id: id,
          attempt_id: attemptId,
          step,
          try: 1,
          state: 'done',
          nonce: null,
          started_at: at(2 + index),
          capture_until: null,
          completed_at: at(2.5 + index),
        })
        .execute();
    const codes = [...(random() < 0.15 ? [pick(HITCHES)] : []), ...(reason === null ? [] : [reason])];
    if (reached === 4)
      await db
        .insertInto('verdicts')
        .values({
          id: verdictId,
          verification_id: id,
          attempt_id: attemptId,
          round: 1,
          stage: 'automatic',
          outcome: reason === null ? 'approved' : 'declined',
          assurance: 'none',
          counted: true,
          withheld: null,
          reasons: '[]',
          warnings: '[]',
          steps: '[]',
          sealed: '',
          created_at: new Date(at(4.5).getTime() + 6000 + random() * 9000),
        })
        .execute();
    for (const code of codes)
      await db
        .insertInto('findings')
        .values({
          id: newId('fnd'),
          verification_id: id,
          attempt_id: attemptId,
          verdict_id: null,
          code,
          class: reasonFacts(code).class,
          step: 'face',
          source: 'server',
          measured_at: at(5),
        })
        .execute();
    if (random() < 0.12)
      await db
        .insertInto('tickets')
        .values({
          id: newId('tkt'),
          mode: 'test',
          account_id: accountId,
          verification_id: id,
          kind: 'help',
          state: 'closed',
          topic: pick(['document', 'face', 'device'] as const),
          step: null,
          message_sealed: null,
          findings: '[]',
          opened_at: at(7),
          closed_at: at(7 + random() * 90),
        })
        .execute();
  }
  await seedFairness(db, context.now());
}

/** By tone, one group of whom is too small to be told alone; by light and age all in one. */
async function seedFairness(db: TestService['context']['db'], now: Date): Promise<void> {
  const day = new Date(now.getTime() - DAY_MS).toISOString().slice(0, 10);
  const groups = [
    ['tone', 'light', 80, 4],
    ['tone', 'tan', 60, 6],
    ['tone', 'brown', 25, 2],
    ['tone', 'dark', 7, 1],
    ['tone', 'not_measured', 4, 0],
    ['light', 'luma_100_to_149', 176, 13],
    ['age', 'age_25_to_39', 176, 13],
  ] as const;
  for (const [part, band, filmed, refused] of groups)
    for (const [outcome, count] of [
      ['filmed', filmed],
      ['picture_passed', filmed],
      ['liveness_passed', filmed - refused],
      ['liveness_refused', refused],
    ] as const)
      if (count > 0)
        await db.insertInto('fairness_counts').values({ mode: 'test', day, level: 'standard', part, band, outcome, count }).execute();
}
