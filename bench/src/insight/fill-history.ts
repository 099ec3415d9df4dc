import type { Client } from 'pg';

export const HISTORY_DAYS = 400;
/** The last verifications, of which those with a case wait for a person still. */
const LATELY = 60_000;

/** 26 digits, so that ids sort as the service's own do: by time. */
const id = (prefix: string, number: string): string => `'${prefix}_' || lpad((${number})::text, 26, '0')`;
/** How far somebody came: 0 never opened the link, 1 to 3 stopped on the way, 4 and more were decided. The same for the same number. */
const REACHED = 'least(4, (i::bigint * 7919 % 14)::int)';
const FAILED = '(i::bigint * 104729 % 3 = 0)';
const oneOf = (values: readonly string[], by: string): string =>
  `(array[${values.map((value) => `'${value}'`).join(', ')}])[1 + (${by})::int % ${values.length}]`;

/**
 * What `count` verifications over 400 days leave in every table that figures are made of, in the proportions of a service that has run for
 * years: most were decided, some stopped on the way, some never opened their link. Written past the triggers of foreign keys, for speed.
 */
export async function fillHistory(database: Client, count: number): Promise<void> {
  const { rows } = await database.query(`select id from policies where key = 'zh-wallet' order by version desc limit 1`);
  const policy = rows[0]?.id as string;
  const waits = `i % 12 = 0 and i > ${count} - ${LATELY}`;
  const step = (name: string, least: number): string =>
    `insert into steps (id, verification_id, attempt_id, step, try, state, started_at, completed_at)
     select ${id('stp', `i * 4 + ${least}`)}, v, ${id('att', 'i')}, '${name}', 1, 'done', t + interval '${least} minutes',
       t + interval '${least} minutes 30 seconds' from people where reached > ${least}`;
  const statements = [
    'set session_replication_role = replica',
    `create temp table people as
     select i, ${id('ver', 'i')} as v, ${id('acc', `1 + i % ${Math.ceil(count / 2)}`)} as a, ${REACHED} as reached, ${FAILED} as failed,
       now() - (${count} - i) * (interval '${HISTORY_DAYS} days' / ${count}) as t
     from generate_series(1, ${count}) i`,
    `insert into accounts (id, mode, external_id, locale, level, created_at, updated_at)
     select ${id('acc', 'i')}, 'test', 'insight-' || i, ${oneOf(['zh-CN', 'zh-CN', 'en', 'vi'], 'i')}, 'basic', now(), now()
     from generate_series(1, ${Math.ceil(count / 2)}) i`,
    `insert into verifications (id, mode, account_id, policy_id, reason, route, state, document_type, round, thresholds, expires_at,
       created_at, updated_at)
     select v, 'test', a, '${policy}', 'first', case when reached = 0 then 'undecided' else 'automatic' end,
       case when reached < 4 then 'expired' when ${waits} then 'in_review' when failed then 'declined' else 'approved' end,
       case when reached = 0 then null else ${oneOf(['prc_id', 'passport'], 'i')} end, case when reached = 4 then 1 else 0 end, '{}',
       t + interval '1 day', t, t + interval '9 minutes' from people`,
    `insert into verification_facts (verification_id, browser, system, device, network, country)
     select v, ${oneOf(['Chrome', 'WeChat', 'Safari', 'Edge', 'Samsung'], 'i * 7 % 31')},
       ${oneOf(['Android', 'iOS', 'Windows'], 'i * 5 % 29')}, ${oneOf(['phone', 'phone', 'phone', 'computer'], 'i * 3 % 23')},
       ${oneOf(['wifi', 'cellular', 'cable'], 'i * 11 % 37')}, ${oneOf(['CHN', 'CHN', 'SGP', 'MYS', 'VNM'], 'i * 13 % 41')}
     from people where reached > 0`,
    `insert into consents (id, verification_id, purpose, text_version, given_at)
     select ${id('cns', 'i * 2 + n')}, v, case n when 0 then 'automatic' else 'face' end, '1', t + interval '1 minute'
     from people, generate_series(0, 1) n where reached > 0`,
    `insert into capture_events (id, verification_id, name, at)
     select ${id('cev', 'i * 4 + n')}, v, ${oneOf(['opened', 'consent_shown', 'preflight_passed'], 'n')}, t + interval '1 minute'
     from people, generate_series(0, 2) n where reached > 0`,
    `insert into attempts (id, verification_id, number, state, counted, started_at, ended_at)
     select ${id('att', 'i')}, v, 1, 'ended', failed, t + interval '1 minute', t + interval '6 minutes' from people where reached > 0`,
    `insert into attempts (id, verification_id, number, state, counted, started_at, ended_at)
     select ${id('att', `${count} + i`)}, v, 2, 'ended', failed, t + interval '6 minutes', t + interval '9 minutes'
     from people where reached = 4 and i % 6 = 0`,
    step('document_front', 1),
    step('document_back', 2),
    step('face', 3),
    `insert into verdicts (id, verification_id, attempt_id, round, stage, outcome, assurance, counted, reasons, warnings, steps, sealed, created_at)
     select ${id('vdt', 'i')}, v, ${id('att', 'i')}, 1, 'automatic', case when failed then 'declined' else 'approved' end, 'none', failed,
       '[]', '[]', '[]', '', t + interval '4 minutes' + (i % 40) * interval '1 second' from people where reached = 4`,
    `insert into findings (id, verification_id, attempt_id, verdict_id, code, class, step, source, measured_at)
     select ${id('fnd', 'i')}, v, ${id('att', 'i')}, ${id('vdt', 'i')},
       ${oneOf(['document.glare', 'document.blurred', 'face.too_far', 'document.expired', 'identity.name_mismatch', 'environment.backlit'], 'i')},
       'retry', 'face', 'server', t + interval '5 minutes' from people where reached = 4 and failed`,
    `insert into findings (id, verification_id, attempt_id, code, class, step, source, measured_at)
     select ${id('fnd', `${count} + i`)}, v, ${id('att', 'i')}, ${oneOf(['network.too_slow', 'device.camera_busy'], 'i')}, 'free',
       'preflight', 'client', t + interval '2 minutes' from people where reached > 0 and i % 7 = 0`,
    `insert into tickets (id, mode, account_id, verification_id, kind, state, topic, findings, opened_at, closed_at)
     select ${id('tkt', 'i')}, 'test', a, v, 'help', case when i > ${count} - 500 then 'open' else 'closed' end,
       ${oneOf(['document', 'face', 'device'], 'i')}, '[]', t + interval '7 minutes',
       case when i > ${count} - 500 then null else t + interval '7 minutes' + (i % 90) * interval '1 minute' end
     from people where reached > 0 and i % 20 = 0`,
    `insert into cases (id, mode, account_id, verification_id, round, risk, assignment, opened_at, due_at, closed_at)
     select ${id('cas', 'i')}, 'test', a, v, 1, 1, 'chosen', t + interval '5 minutes', t + interval '1 day', case when ${waits} then null else t + interval '5 minutes' + (i % 300) * interval '1 minute' end
     from people where reached = 4 and i % 12 = 0`,
    'drop table people',
    'set session_replication_role = default',
    'vacuum analyze',
  ];
  for (const statement of statements) await database.query(statement);
}
