import {
  CALL_ENDS,
  CALL_SIGNAL_KINDS,
  CALL_STATES,
  CALL_STEP_KINDS,
  FindingSource,
  Outcome,
  Step,
  VERIFICATION_STATES,
} from '@mien/protocol';
import { type Kysely, sql } from 'kysely';
import { CHAIN_NAMES } from '../address/chains/chains.ts';
import { ALL_BANDS, FAIRNESS_LEVELS, FAIRNESS_OUTCOMES, FAIRNESS_PARTS } from '../insight/fairness/fairness-words.ts';
import { INSIGHT_PARTS } from '../insight/part-names.ts';
import {
  APPEAL_OUTCOMES,
  ATTEMPT_STATES,
  BLOCK_REASONS,
  BROWSER_FAMILIES,
  CALL_SIDES,
  CASE_ASSIGNMENTS,
  CHALLENGE_KINDS,
  CLIP_STATES,
  CONSENT_PURPOSES,
  CREDENTIAL_ENDS,
  DECISION_STATES,
  DELIVERY_STATES,
  DEVICE_KINDS,
  ENDPOINT_STATES,
  ENTITLEMENTS,
  EVENT_TYPES,
  FORMS,
  GRANT_KINDS,
  HANDOFF_STATES,
  INVITATION_KINDS,
  ISSUER_PURPOSES,
  LEVELS,
  MAIL_SETTINGS,
  MESSAGE_AUTHORS,
  MODES,
  NETWORK_KINDS,
  ORIGIN_PLACES,
  PENDING_STATES,
  PICTURE_TYPES,
  ROUTES,
  SESSION_METHODS,
  SNAPSHOT_STATES,
  STAFF_ROLES,
  STAFF_STATES,
  STEP_STATES,
  SYSTEM_FAMILIES,
  TICKET_KINDS,
  TICKET_STATES,
  TICKET_TOPICS,
  VERDICT_STAGES,
  VERIFICATION_REASONS,
  WITHHELD,
} from '../vocabulary.ts';

/** Columns that hold one of a list of words, and the list: the protocol's tables and ours are the only place where it is written. */
export const VALUE_CONSTRAINTS = {
  'accounts.mode': MODES,
  'accounts.level': LEVELS,
  'accounts.due_reason': VERIFICATION_REASONS,
  'accounts.mail': MAIL_SETTINGS,
  'issuer_keys.purpose': ISSUER_PURPOSES,
  'api_keys.mode': MODES,
  'verifications.mode': MODES,
  'known_recordings.mode': MODES,
  'known_documents.mode': MODES,
  'blocked_documents.mode': MODES,
  'blocked_documents.reason': BLOCK_REASONS,
  'blocked_faces.mode': MODES,
  'blocked_faces.reason': BLOCK_REASONS,
  'known_origins.mode': MODES,
  'known_origins.place': ORIGIN_PLACES,
  'verifications.state': VERIFICATION_STATES,
  'verifications.reason': VERIFICATION_REASONS,
  'verifications.route': ROUTES,
  'verifications.form': FORMS,
  'attempts.state': ATTEMPT_STATES,
  'steps.state': STEP_STATES,
  'steps.step': Step.options,
  'challenges.kind': CHALLENGE_KINDS,
  'clips.state': CLIP_STATES,
  'verdicts.stage': VERDICT_STAGES,
  'verdicts.outcome': Outcome.options,
  'verdicts.withheld': WITHHELD,
  'findings.source': FindingSource.options,
  'findings.step': Step.options,
  'consents.purpose': CONSENT_PURPOSES,
  'entitlements.name': ENTITLEMENTS,
  'webhook_endpoints.mode': MODES,
  'webhook_endpoints.state': ENDPOINT_STATES,
  'events.mode': MODES,
  'events.type': EVENT_TYPES,
  'deliveries.state': DELIVERY_STATES,
  'handoffs.state': HANDOFF_STATES,
  'tickets.state': TICKET_STATES,
  'ticket_messages.author': MESSAGE_AUTHORS,
  'ticket_messages.picture_type': PICTURE_TYPES,
  'ticket_grants.kind': GRANT_KINDS,
  'tickets.kind': TICKET_KINDS,
  'tickets.outcome': APPEAL_OUTCOMES,
  'tickets.topic': TICKET_TOPICS,
  'tickets.step': Step.options,
  'verification_facts.browser': BROWSER_FAMILIES,
  'verification_facts.system': SYSTEM_FAMILIES,
  'verification_facts.device': DEVICE_KINDS,
  'verification_facts.network': NETWORK_KINDS,
  'fairness_counts.mode': MODES,
  'fairness_counts.level': FAIRNESS_LEVELS,
  'fairness_counts.part': FAIRNESS_PARTS,
  'fairness_counts.band': ALL_BANDS,
  'fairness_counts.outcome': FAIRNESS_OUTCOMES,
  'insight_sums.mode': MODES,
  'insight_sums.part': INSIGHT_PARTS,
  'insight_days.mode': MODES,
  'insight_changes.mode': MODES,
  'cases.mode': MODES,
  'cases.assignment': CASE_ASSIGNMENTS,
  'case_decisions.state': DECISION_STATES,
  'case_decisions.outcome': Outcome.options,
  'calls.mode': MODES,
  'calls.state': CALL_STATES,
  'calls.end_reason': CALL_ENDS,
  'call_signals.sender': CALL_SIDES,
  'call_signals.kind': CALL_SIGNAL_KINDS,
  'call_recordings.state': CLIP_STATES,
  'call_snapshots.step': CALL_STEP_KINDS,
  'call_snapshots.state': SNAPSHOT_STATES,
  'address_challenges.chain': CHAIN_NAMES,
  'address_proofs.chain': CHAIN_NAMES,
  'credentials.level': LEVELS,
  'credentials.revoked_for': CREDENTIAL_ENDS,
  'staff_users.role': STAFF_ROLES,
  'staff_users.state': STAFF_STATES,
  'staff_sessions.method': SESSION_METHODS,
  'staff_invitations.kind': INVITATION_KINDS,
  'staff_invitations.role': STAFF_ROLES,
  'staff_pending_actions.state': PENDING_STATES,
} as const satisfies Record<`${string}.${string}`, readonly string[]>;

/**
 * Makes each column's CHECK say what its list says now. A migration written once would keep the words of its day; this follows every
 * migration, and touches a table only where its list changed: the list is kept as the constraint's comment.
 */
export async function applyValueConstraints(db: Kysely<never>): Promise<void> {
  const kept = await sql<{ name: string; list: string | null }>`
    select conname as name, obj_description(oid, 'pg_constraint') as list from pg_constraint where conname like '%\_is\_known'
  `.execute(db);
  for (const [place, values] of Object.entries(VALUE_CONSTRAINTS)) {
    const [table = '', column = ''] = place.split('.');
    const name = `${table}_${column}_is_known`;
    const list = values.join(' ');
    const existing = kept.rows.find((row) => row.name === name);
    if (existing?.list === list) continue;
    if (existing !== undefined) await sql`alter table ${sql.table(table)} drop constraint ${sql.ref(name)}`.execute(db);
    const known = sql.join(values.map((value) => sql.lit(value)));
    await sql`alter table ${sql.table(table)} add constraint ${sql.ref(name)} check (${sql.ref(column)} in (${known}))`.execute(db);
    await sql`comment on constraint ${sql.ref(name)} on ${sql.table(table)} is ${sql.lit(list)}`.execute(db);
  }
}
