import type { VerificationState } from '@mien/protocol';

export { ENTITLEMENTS, type Entitlement, LEVELS, type Level } from '@mien/protocol';

/** Words of the service beyond the protocol's: what columns may hold. CHECK constraints are made from these lists (sql/value-constraints.ts). */

/** Test and live never meet: a key of one sees nothing of the other. */
export const MODES = ['test', 'live'] as const;
export type Mode = (typeof MODES)[number];

/** Whether an account wants mails; notices in the wallet itself are always there. */
export const MAIL_SETTINGS = ['on', 'off'] as const;
export type MailSetting = (typeof MAIL_SETTINGS)[number];

/** What keys of the issuer sign: status tokens that live minutes, credentials that live months. */
export const ISSUER_PURPOSES = ['status', 'credential'] as const;
export type IssuerPurpose = (typeof ISSUER_PURPOSES)[number];

/** Why a credential is good no longer before its time. */
export const CREDENTIAL_ENDS = ['level_lost', 'withdrawn', 'erased'] as const;
export type CredentialEnd = (typeof CREDENTIAL_ENDS)[number];

/** States in which we wait for the applicant: only these expire by time. Our own delay never costs a person their verification. */
export const APPLICANT_STATES = ['created', 'preparing', 'capturing', 'retry_required'] as const satisfies readonly VerificationState[];

/** Why the wallet asks. */
export const VERIFICATION_REASONS = ['first', 'periodic', 'random', 'risk', 'request'] as const;
export type VerificationReason = (typeof VERIFICATION_REASONS)[number];

/** `light`: the face alone, against the enrolled template; everything else of the earlier approval still stands. */
export const FORMS = ['full', 'light'] as const;
export type Form = (typeof FORMS)[number];

/** Fixed by consent: attended loads no face model at any point. */
export const ROUTES = ['undecided', 'automatic', 'attended'] as const;
export type Route = (typeof ROUTES)[number];

/** `automatic` and `attended` choose the way; `face` and `template` are asked for apart, since a face is measured, or a template kept, only with them. */
export const CONSENT_PURPOSES = ['automatic', 'attended', 'face', 'template'] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

export const ATTEMPT_STATES = ['open', 'ended'] as const;
export type AttemptState = (typeof ATTEMPT_STATES)[number];

/**
 * `recorded`: filmed and described, bytes may still follow. `done`: the bytes are whole on durable storage.
 * `superseded`: another try took its place.
 */
const STEP_TRANSITIONS = {
  pending: ['started', 'done', 'superseded'],
  started: ['recorded', 'superseded'],
  recorded: ['done', 'superseded'],
  done: ['superseded'],
  superseded: [],
} as const satisfies Record<string, readonly string[]>;
export type StepState = keyof typeof STEP_TRANSITIONS;
export const STEP_STATES = Object.keys(STEP_TRANSITIONS) as StepState[];
/** The states of a step from which `to` can be reached: what one conditional UPDATE names in its WHERE. */
export const stepStatesBefore = (to: StepState): StepState[] =>
  STEP_STATES.filter((from) => (STEP_TRANSITIONS[from] as readonly StepState[]).includes(to));

/** `destroyed`: its bytes are gone by retention or erasure. */
export const CLIP_STATES = ['expected', 'stored', 'destroyed'] as const;
export type ClipState = (typeof CLIP_STATES)[number];

/** `offered`: the code waits. `exchanged`: another device took it and waits for the first one's word. `superseded`: a later one took its place. */
export const HANDOFF_STATES = ['offered', 'exchanged', 'confirmed', 'refused', 'superseded'] as const;
export type HandoffState = (typeof HANDOFF_STATES)[number];

export const TICKET_STATES = ['open', 'closed'] as const;
export type TicketState = (typeof TICKET_STATES)[number];

/** `appeal`: against a verdict; answered by its own date, with an outcome. */
export const TICKET_KINDS = ['help', 'appeal'] as const;
export type TicketKind = (typeof TICKET_KINDS)[number];

/** Who says something in a ticket. `note`: of the staff for the staff, which the applicant never reads. */
export const MESSAGE_AUTHORS = ['applicant', 'staff', 'note'] as const;
export type MessageAuthor = (typeof MESSAGE_AUTHORS)[number];
/** What can be shown in a ticket: still pictures that every browser draws without running anything. */
export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];

/** What support gives somebody who asked for help: a step to be filmed again, or one more attempt. */
export const GRANT_KINDS = ['step', 'attempt'] as const;
export type GrantKind = (typeof GRANT_KINDS)[number];

/** What the check-up of a device looks at, in the order in which it is shown. */
export const PROBE_NAMES = [
  'page',
  'camera',
  'picture',
  'microphone',
  'sound',
  'network',
  'light',
  'background',
  'company',
  'power',
] as const;
export type ProbeName = (typeof PROBE_NAMES)[number];

/** `skipped`: not looked at; never a pass. */
export const PROBE_STATES = ['ok', 'warn', 'blocked', 'skipped'] as const;
export type ProbeState = (typeof PROBE_STATES)[number];

/** Who tells the other browser something in a call. */
export const CALL_SIDES = ['applicant', 'agent'] as const;
export type CallSide = (typeof CALL_SIDES)[number];

/** `not_measured`: nothing is to be measured in it, or our side could not. `destroyed`: its bytes are gone by retention or erasure. */
export const SNAPSHOT_STATES = ['asked', 'received', 'measured', 'not_measured', 'destroyed'] as const;
export type SnapshotState = (typeof SNAPSHOT_STATES)[number];

/** `upheld`: the person was right, and may apply again at once. */
export const APPEAL_OUTCOMES = ['upheld', 'dismissed'] as const;
export type AppealOutcome = (typeof APPEAL_OUTCOMES)[number];

/** What of a verification is put on the block list. */
export const BLOCK_KINDS = ['document', 'face'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** Why it is on the block list: words from a list, for a text of one's own would be about somebody. */
export const BLOCK_REASONS = ['stolen_document', 'forged_document', 'impersonation', 'confirmed_fraud'] as const;
export type BlockReason = (typeof BLOCK_REASONS)[number];

/** What verifications that come from one place share. */
export const ORIGIN_PLACES = ['device', 'address', 'network'] as const;
export type OriginPlace = (typeof ORIGIN_PLACES)[number];

/** Families and kinds of devices and lines, as the page tells them: enough for figures, too little to know a person again by. */
export const BROWSER_FAMILIES = ['WeChat', 'Edge', 'Samsung', 'Opera', 'Firefox', 'Chrome', 'Safari', 'Other'] as const;
export type BrowserFamily = (typeof BROWSER_FAMILIES)[number];
export const SYSTEM_FAMILIES = ['Android', 'iOS', 'Windows', 'macOS', 'ChromeOS', 'Linux', 'Other'] as const;
export type SystemFamily = (typeof SYSTEM_FAMILIES)[number];
export const DEVICE_KINDS = ['phone', 'tablet', 'computer'] as const;
export type DeviceKind = (typeof DEVICE_KINDS)[number];
export const NETWORK_KINDS = ['wifi', 'cellular', 'cable', 'unknown'] as const;
export type NetworkKind = (typeof NETWORK_KINDS)[number];

/** What the applicant needs a person for. */
export const TICKET_TOPICS = ['device', 'network', 'document', 'face', 'profile', 'accessibility', 'attended', 'other'] as const;
export type TicketTopic = (typeof TICKET_TOPICS)[number];

export const CHALLENGE_KINDS = ['movement', 'digit', 'light'] as const;
export type ChallengeKind = (typeof CHALLENGE_KINDS)[number];

/** Who gave a verdict: the software, or a person in review. One of each a round. */
export const VERDICT_STAGES = ['automatic', 'review'] as const;
export type VerdictStage = (typeof VERDICT_STAGES)[number];

/** Why an approval was not given although every check passed. */
export const WITHHELD = ['no_liveness', 'identity_changed'] as const;
export type Withheld = (typeof WITHHELD)[number];

/** `deleted`: its secret is destroyed and nobody sees it any more; the row stays for its deliveries. */
export const ENDPOINT_STATES = ['active', 'disabled', 'deleted'] as const;
export type EndpointState = (typeof ENDPOINT_STATES)[number];

/** `failed`: given up after the last try; a replay is a new delivery. */
export const DELIVERY_STATES = ['pending', 'delivered', 'failed', 'cancelled'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** What a wallet can be told of by webhook. A payload carries ids, codes and states: no claims, no media. */
export const EVENT_TYPES = [
  'verification.created',
  'verification.started',
  'verification.step_completed',
  'verification.retry_required',
  'verification.in_review',
  'verification.approved',
  'verification.declined',
  'verification.expired',
  'verification.cancelled',
  'account.entitlements_changed',
  'account.reverification_due',
  'account.reverification_reminder',
  'account.erasure_requested',
  'account.erased',
  'ticket.opened',
  'ticket.overdue',
  'ticket.closed',
  'call.scheduled',
  'call.reminder',
  'call.ended',
  'address.proved',
  'address.revoked',
  'credential.issued',
  'credential.revoked',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** People who work at the operator. What each may do: access/staff-roles.ts. */
export const STAFF_ROLES = ['reviewer', 'agent', 'compliance', 'admin', 'developer'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

export const STAFF_STATES = ['active', 'disabled'] as const;
export type StaffState = (typeof STAFF_STATES)[number];

/** What was shown to open a session. `single_sign_on`: with the provider's second factor; `single_sign_on_alone`: without one. */
export const SESSION_METHODS = ['password', 'second_factor', 'passkey', 'single_sign_on', 'single_sign_on_alone'] as const;
export type SessionMethod = (typeof SESSION_METHODS)[number];

/** Half of it: opens only the enrolment of a second factor. */
export const HALF_METHODS = ['password', 'single_sign_on_alone'] as const satisfies readonly SessionMethod[];

/** `recovery`: a way in made anew for somebody who lost theirs. */
export const INVITATION_KINDS = ['first', 'invitation', 'recovery'] as const;
export type InvitationKind = (typeof INVITATION_KINDS)[number];

export const PENDING_STATES = ['proposed', 'confirmed', 'withdrawn'] as const;
export type PendingState = (typeof PENDING_STATES)[number];

/** How a case comes to a person: they choose it from the queue, or are given one at random. */
export const CASE_ASSIGNMENTS = ['chosen', 'random'] as const;
export type CaseAssignment = (typeof CASE_ASSIGNMENTS)[number];

/**
 * `proposed`: waits for a second person. `scheduled`: takes effect at its time unless it is withdrawn before. `applied`: its verdict was
 * written. `replaced`: a second person decided otherwise. `void`: the verification ended in another way meanwhile.
 */
export const DECISION_STATES = ['proposed', 'scheduled', 'applied', 'withdrawn', 'replaced', 'void'] as const;
export type DecisionState = (typeof DECISION_STATES)[number];
