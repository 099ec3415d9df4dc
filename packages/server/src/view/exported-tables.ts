/**
 * Every table that names an account or a verification, and where a person finds it in their export. A test compares this list with the
 * database, so that a new table cannot be forgotten.
 */
export const EXPORTED_TABLES = {
  accounts: 'account',
  account_claims: 'claims',
  address_proofs: 'addresses',
  credentials: 'credentials',
  entitlements: 'entitlements',
  notifications: 'notifications',
  templates: 'templates',
  blocked_faces: 'blocked_faces',
  verifications: 'verifications',
  attempts: 'verifications.attempts',
  steps: 'verifications.steps',
  clips: 'verifications.clips',
  consents: 'verifications.consents',
  findings: 'verifications.findings',
  measurements: 'verifications.measurements',
  signals: 'verifications.signals',
  known_recordings: 'verifications.known_recordings',
  known_documents: 'verifications.known_documents',
  known_origins: 'verifications.known_origins',
  verdicts: 'verifications.verdicts',
  cases: 'verifications.cases',
  case_decisions: 'verifications.case_decisions',
  case_notes: 'verifications.case_notes',
  capture_events: 'verifications.capture_events',
  verification_facts: 'verifications.device',
  handoffs: 'verifications.handoffs',
  tickets: 'verifications.tickets',
  ticket_messages: 'verifications.tickets.messages',
  ticket_grants: 'verifications.tickets.grants',
  device_checks: 'verifications.tickets.device_checks',
  calls: 'verifications.calls',
  call_snapshots: 'verifications.call_snapshots',
  call_recordings: 'verifications.call_recordings',
  events: 'events',
} as const satisfies Record<string, string>;

/** Tables that are left out, and why that takes nothing from the person. */
export const NOT_EXPORTED = {
  call_signals: 'what two browsers tell each other to find one another; gone with the end of the call',
  account_codes: 'the hash of a link for one use',
  credential_offers: 'the hash of a link for one use',
  address_challenges: 'a question that was asked for some minutes; what was proved is in addresses',
  capture_codes: 'the hash of a link for one use',
  capture_sessions: 'which window was live a minute ago',
  dead_letters: 'a job of ours that failed; ids only',
  staff_credentials: 'of the operator’s people, whose accounts are others',
} as const satisfies Record<string, string>;
