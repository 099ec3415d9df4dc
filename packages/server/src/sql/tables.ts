import type { StepReview } from '@mien/analysis';
import type {
  CallEnd,
  CallSignalKind,
  CallState,
  CallStepKind,
  CallStepState,
  CheckName,
  CheckStatus,
  ClipManifest,
  Finding,
  Outcome,
  Policy,
  ReasonClass,
  ReasonCode,
  ResolvedThresholds,
  Step,
  VerificationState,
} from '@mien/protocol';
import type { JWK } from 'jose';
import type { ColumnType, Generated, JSONColumnType, Selectable } from 'kysely';
import type { ChainName } from '../address/chains/chains.ts';
import type { FairnessBand, FairnessLevel, FairnessOutcome, FairnessPart } from '../insight/fairness/fairness-words.ts';
import type { DeviceFacts } from '../insight/note-facts.ts';
import type { InsightPart } from '../insight/part-names.ts';
import type { JobName } from '../jobs/queues.ts';
import type {
  AppealOutcome,
  AttemptState,
  BlockReason,
  BrowserFamily,
  CallSide,
  CaseAssignment,
  ChallengeKind,
  ClipState,
  ConsentPurpose,
  CredentialEnd,
  DecisionState,
  DeliveryState,
  DeviceKind,
  EndpointState,
  Entitlement,
  EventType,
  Form,
  GrantKind,
  HandoffState,
  IssuerPurpose,
  Level,
  MailSetting,
  MessageAuthor,
  Mode,
  NetworkKind,
  OriginPlace,
  PictureType,
  ProbeName,
  ProbeState,
  Route,
  SnapshotState,
  StepState,
  SystemFamily,
  TicketKind,
  TicketState,
  TicketTopic,
  VerdictStage,
  VerificationReason,
  Withheld,
} from '../vocabulary.ts';

import type { StaffTables } from './staff-tables.ts';

/** Rows as the database holds them; `Generated` columns have a default. Times are read as Date and written as Date. */
type Json<T extends object> = JSONColumnType<T>;
/** a list in jsonb: pg would write a plain array as a PostgreSQL array */
type JsonList<T> = ColumnType<T[], string, string>;

interface Accounts {
  id: string;
  mode: Mode;
  external_id: string | null;
  locale: string;
  contact_sealed: string | null;
  claims_version: Generated<number>;
  level: Level;
  access_policy_id: string | null;
  verified_at: Date | null;
  periodic_at: Date | null;
  random_at: Date | null;
  document_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  facts_sealed: ColumnType<string | null, string | null | undefined, string | null>;
  due_at: Date | null;
  due_reason: VerificationReason | null;
  grace_until: Date | null;
  grace_next_at: Date | null;
  reminders: Generated<number>;
  erasure_requested_at: Date | null;
  mail: Generated<MailSetting>;
  time_zone: string | null;
  created_at: Date;
  updated_at: Date;
  erased_at: Date | null;
}

interface AccountClaims {
  account_id: string;
  version: number;
  sealed: string;
  changed: string[];
  created_at: Date;
}

interface Policies {
  id: string;
  key: string;
  version: number;
  body: Json<Policy>;
  created_at: Date;
}

interface ApiKeys {
  id: string;
  mode: Mode;
  name: string;
  hash: Uint8Array;
  scopes: string[];
  created_at: Date;
  expires_at: Date | null;
  revoked_at: Date | null;
  last_used_at: Date | null;
}

interface IdempotencyKeys {
  caller: string;
  key: string;
  route: string;
  request_sha256: Uint8Array;
  status: number | null;
  response_sealed: string | null;
  created_at: Date;
}

interface Verifications {
  id: string;
  mode: Mode;
  account_id: string;
  policy_id: string;
  reason: VerificationReason;
  form: Generated<Form>;
  route: Route;
  state: VerificationState;
  return_url: string | null;
  creation_key: string | null;
  document_type: string | null;
  round: Generated<number>;
  thresholds: Json<ResolvedThresholds>;
  free_restarts: Generated<number>;
  extra_attempts: Generated<number>;
  next_possible_at: Date | null;
  expires_at: Date;
  created_at: Date;
  updated_at: Date;
}

interface Attempts {
  id: string;
  verification_id: string;
  number: number;
  state: AttemptState;
  counted: boolean | null;
  step_retries_used: Generated<number>;
  started_at: Date;
  ended_at: Date | null;
}

interface Steps {
  id: string;
  verification_id: string;
  attempt_id: string;
  step: Step;
  try: number;
  state: StepState;
  nonce: string | null;
  started_at: Date | null;
  capture_until: Date | null;
  completed_at: Date | null;
  reopened: Generated<boolean>;
}

interface Challenges {
  id: string;
  step_id: string;
  position: number;
  kind: ChallengeKind;
  value: string;
  revealed_at: Date | null;
  consumed_at: Date | null;
}

interface Clips {
  id: string;
  verification_id: string;
  step_id: string;
  state: ClipState;
  manifest: Json<ClipManifest> | null;
  bytes: number | null;
  sha256: Uint8Array | null;
  stored_at: Date | null;
  created_at: Date;
  /** when a follower of the arriving bytes last said that it is at work */
  followed_at: Generated<Date | null>;
}

interface Measurements {
  clip_id: string;
  verification_id: string;
  sealed: string;
  templates_sealed: string | null;
  review: Json<StepReview> | null;
  measured_at: Date;
}

interface KnownRecordings {
  clip_id: string;
  verification_id: string;
  account_id: string;
  mode: Mode;
  outline: Uint8Array;
  sealed: string;
  created_at: Date;
}

interface KnownDocuments {
  verification_id: string;
  account_id: string;
  mode: Mode;
  hash: Uint8Array;
  created_at: Date;
}

interface BlockedDocuments {
  id: string;
  mode: Mode;
  hash: Uint8Array;
  reason: BlockReason;
  proposed_by: string;
  confirmed_by: string;
  created_at: Date;
  expires_at: Date;
  ended_by: string | null;
  ended_at: Date | null;
}

interface BlockedFaces {
  id: string;
  mode: Mode;
  account_id: string;
  model_id: string;
  sealed: string;
  reason: BlockReason;
  proposed_by: string;
  confirmed_by: string;
  created_at: Date;
  expires_at: Date;
}

interface KnownOrigins {
  verification_id: string;
  account_id: string;
  mode: Mode;
  place: OriginPlace;
  hash: Uint8Array;
  created_at: Date;
  keep_until: Date;
}

interface Templates {
  id: string;
  account_id: string;
  verification_id: string;
  model_id: string;
  sealed: string;
  created_at: Date;
  keep_until: Date;
}

interface DeadLetters {
  id: string;
  job: JobName;
  verification_id: string | null;
  data: Json<Record<string, unknown>>;
  given_up_at: Date;
}

interface Signals {
  verification_id: string;
  round: number;
  sealed: string;
  sha256: string;
  created_at: Date;
}

interface Verdicts {
  id: string;
  verification_id: string;
  attempt_id: string;
  round: number;
  stage: VerdictStage;
  outcome: Outcome;
  assurance: string;
  counted: boolean;
  withheld: Withheld | null;
  reasons: JsonList<{ code: ReasonCode; class: ReasonClass }>;
  warnings: JsonList<ReasonCode>;
  steps: JsonList<Step>;
  sealed: string;
  created_at: Date;
}

interface Findings {
  id: string;
  verification_id: string;
  attempt_id: string | null;
  verdict_id: string | null;
  code: ReasonCode;
  class: ReasonClass;
  step: Step;
  source: Finding['source'];
  measured_at: Date;
}

interface Consents {
  id: string;
  verification_id: string;
  purpose: ConsentPurpose;
  text_version: string;
  given_at: Date | null;
  withdrawn_at: Date | null;
}

interface CaptureCodes {
  hash: Uint8Array;
  verification_id: string;
  expires_at: Date;
  used_at: Date | null;
  handoff_id: string | null;
}

interface Handoffs {
  id: string;
  verification_id: string;
  state: HandoffState;
  comparison_code: string;
  session: string | null;
  created_at: Date;
  expires_at: Date;
  decided_at: Date | null;
}

interface CaptureSessions {
  verification_id: string;
  session: string;
  seen_at: Date;
}

interface Tickets {
  id: string;
  mode: Mode;
  account_id: string;
  verification_id: string;
  kind: Generated<TicketKind>;
  answer_by: ColumnType<Date | null, Date | null | undefined, Date | null>;
  overdue_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  outcome: ColumnType<AppealOutcome | null, AppealOutcome | null | undefined, AppealOutcome | null>;
  state: TicketState;
  topic: TicketTopic;
  step: Step | null;
  message_sealed: string | null;
  findings: JsonList<{ code: ReasonCode; class: ReasonClass; step: Step }>;
  opened_at: Date;
  closed_at: Date | null;
  held_by: ColumnType<string | null, string | null | undefined, string | null>;
  satisfaction: ColumnType<number | null, number | null | undefined, number | null>;
  rated_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
}

interface TicketMessages {
  id: string;
  ticket_id: string;
  verification_id: string;
  author: MessageAuthor;
  written_by: string | null;
  sealed: string;
  picture_type: ColumnType<PictureType | null, PictureType | null | undefined, PictureType | null>;
  written_at: Date;
}

interface TicketGrants {
  id: string;
  ticket_id: string;
  verification_id: string;
  kind: GrantKind;
  steps: JsonList<Step>;
  reason_sealed: string;
  granted_by: string;
  granted_at: Date;
}

/** One thing that the check-up of a device looked at. */
export interface CheckedRow {
  readonly probe: ProbeName;
  readonly state: ProbeState;
  readonly code: ReasonCode | null;
}

interface DeviceChecks {
  id: string;
  ticket_id: string;
  verification_id: string;
  message_id: string;
  asked_at: Date;
  answered_at: Date | null;
  rows: ColumnType<CheckedRow[] | null, string | null, string>;
  device: Json<DeviceFacts> | null;
}

interface Cases {
  id: string;
  mode: Mode;
  account_id: string;
  verification_id: string;
  round: number;
  risk: number;
  assignment: CaseAssignment;
  opened_at: Date;
  due_at: Date;
  held_by: string | null;
  held_until: Date | null;
  closed_at: Date | null;
}

interface CaseDecisions {
  id: string;
  case_id: string;
  verification_id: string;
  state: DecisionState;
  outcome: Outcome;
  reasons: JsonList<ReasonCode>;
  steps: JsonList<Step>;
  decided_by: string;
  decided_at: Date;
  confirmed_by: string | null;
  effective_at: Date | null;
  ended_at: Date | null;
  call_id: ColumnType<string | null, string | null | undefined, string>;
}

interface CallStepRow {
  readonly kind: CallStepKind;
  readonly state: CallStepState;
}

/** What the applicant's page measured of the line last. */
export interface CallQuality {
  readonly rtt_ms: number | null;
  readonly loss: number | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly fps: number | null;
  readonly kbps: number | null;
  readonly at: string;
}

/** One check of a snapshot by names and codes alone. */
export interface SnapshotCheck {
  readonly check: CheckName;
  readonly status: CheckStatus;
  readonly findings: readonly { readonly code: ReasonCode; readonly step: Step }[];
}

interface Calls {
  id: string;
  mode: Mode;
  account_id: string;
  verification_id: string;
  ticket_id: string | null;
  state: CallState;
  agreed_at: Date | null;
  waiting_since: Date | null;
  seen_at: Date | null;
  steps: JsonList<CallStepRow>;
  held_by: string | null;
  held_until: Date | null;
  taken_at: Date | null;
  code: string | null;
  code_until: Date | null;
  code_tries: Generated<number>;
  quality: Json<CallQuality> | null;
  signals: Generated<number>;
  end_reason: CallEnd | null;
  ended_by: string | null;
  created_at: Date;
  ended_at: Date | null;
}

interface CallSignals {
  call_id: string;
  seq: number;
  verification_id: string;
  sender: CallSide;
  kind: CallSignalKind;
  sealed: string;
  sent_at: Date;
}

interface CallRecordings {
  id: string;
  call_id: string;
  verification_id: string;
  state: ClipState;
  bytes: number | null;
  sha256: Uint8Array | null;
  created_at: Date;
  stored_at: Date | null;
}

interface CallSnapshots {
  id: string;
  call_id: string;
  verification_id: string;
  step: CallStepKind;
  state: SnapshotState;
  asked_by: string;
  asked_at: Date;
  received_at: Date | null;
  bytes: number | null;
  sha256: Uint8Array | null;
  checks: JsonList<SnapshotCheck> | null;
  sealed: string | null;
  measured_at: Date | null;
}

interface CaseNotes {
  id: string;
  case_id: string;
  verification_id: string;
  written_by: string;
  sealed: string;
  written_at: Date;
}

interface CaptureEvents {
  id: string;
  verification_id: string;
  name: string;
  step: Step | null;
  code: string | null;
  at: Date;
}

interface VerificationFacts {
  verification_id: string;
  browser: BrowserFamily | null;
  system: SystemFamily | null;
  device: DeviceKind | null;
  network: NetworkKind | null;
  country: string | null;
}

interface FairnessCounts {
  mode: Mode;
  /** YYYY-MM-DD when written */
  day: ColumnType<Date, string, never>;
  level: FairnessLevel;
  part: FairnessPart;
  band: FairnessBand;
  outcome: FairnessOutcome;
  count: number;
}

interface InsightSums {
  mode: Mode;
  /** YYYY-MM-DD when written */
  day: ColumnType<Date, string, never>;
  part: InsightPart;
  name: string;
  measure: string;
  bucket: Generated<number>;
  count: number;
}

interface Workers {
  id: string;
  started_at: Date;
  seen_at: Date;
  stopped_at: Date | null;
  models_ready: boolean | null;
}

interface Entitlements {
  account_id: string;
  name: Entitlement;
  verification_id: string | null;
  granted_at: Date;
}

interface Notifications {
  id: string;
  account_id: string;
  verification_id: string | null;
  kind: EventType;
  reasons: JsonList<{ code: ReasonCode; class: ReasonClass }>;
  created_at: Date;
  read_at: Date | null;
  mailed_at: Date | null;
}

interface WebhookEndpoints {
  id: string;
  mode: Mode;
  url: string;
  event_types: string[];
  secret_sealed: string;
  state: EndpointState;
  created_at: Date;
}

interface Events {
  id: string;
  mode: Mode;
  type: EventType;
  account_id: string | null;
  verification_id: string | null;
  data: Json<Record<string, unknown>>;
  created_at: Date;
}

interface Deliveries {
  id: string;
  event_id: string;
  endpoint_id: string;
  replay: number;
  state: DeliveryState;
  tries: Generated<number>;
  last_status: number | null;
  last_problem: string | null;
  created_at: Date;
  ended_at: Date | null;
}

interface Audit {
  seq: number;
  at: Date;
  actor: string;
  action: string;
  subject: string;
  detail: string;
  previous: Uint8Array;
  hash: Uint8Array;
}

interface SamplingSeeds {
  id: string;
  month: string;
  sealed: string;
  sha256: string;
  created_at: Date;
}

interface IssuerKeys {
  id: string;
  purpose: IssuerPurpose;
  number: number;
  public_jwk: Json<JWK>;
  private_sealed: string;
  created_at: Date;
  use_from: Date;
  publish_until: Date | null;
}

interface AddressChallenges {
  id: string;
  account_id: string;
  chain: ChainName;
  format: string;
  sealed: string;
  created_at: Date;
  expires_at: Date;
  used_at: Date | null;
}

interface AddressProofs {
  id: string;
  account_id: string;
  chain: ChainName;
  format: string;
  sealed: string;
  proved_at: Date;
  revoked_at: Date | null;
}

interface Credentials {
  id: string;
  account_id: string;
  list: number;
  place: number;
  level: Level;
  issued_at: Date;
  expires_at: Date;
  revoked_at: Date | null;
  revoked_for: CredentialEnd | null;
}

interface CredentialOffers {
  id: string;
  account_id: string;
  code_hash: Uint8Array;
  pin_hash: Uint8Array;
  wrong_pins: Generated<number>;
  token_hash: Uint8Array | null;
  expires_at: Date;
}

interface AccountCodes {
  hash: Uint8Array;
  account_id: string;
  expires_at: Date;
  used_at: Date | null;
}

interface AuditHead {
  one_row: Generated<boolean>;
  seq: number;
  hash: Uint8Array;
}

interface AuditCheckpoints {
  seq: number;
  hash: Uint8Array;
  at: Date;
  signature: string;
}

export interface Tables extends StaffTables {
  accounts: Accounts;
  account_claims: AccountClaims;
  policies: Policies;
  api_keys: ApiKeys;
  idempotency_keys: IdempotencyKeys;
  verifications: Verifications;
  attempts: Attempts;
  steps: Steps;
  challenges: Challenges;
  clips: Clips;
  measurements: Measurements;
  known_recordings: KnownRecordings;
  known_documents: KnownDocuments;
  known_origins: KnownOrigins;
  blocked_documents: BlockedDocuments;
  blocked_faces: BlockedFaces;
  templates: Templates;
  dead_letters: DeadLetters;
  signals: Signals;
  verdicts: Verdicts;
  findings: Findings;
  consents: Consents;
  capture_codes: CaptureCodes;
  capture_events: CaptureEvents;
  verification_facts: VerificationFacts;
  fairness_counts: FairnessCounts;
  insight_sums: InsightSums;
  workers: Workers;
  handoffs: Handoffs;
  capture_sessions: CaptureSessions;
  tickets: Tickets;
  ticket_messages: TicketMessages;
  ticket_grants: TicketGrants;
  device_checks: DeviceChecks;
  cases: Cases;
  case_decisions: CaseDecisions;
  case_notes: CaseNotes;
  calls: Calls;
  call_signals: CallSignals;
  call_snapshots: CallSnapshots;
  call_recordings: CallRecordings;
  entitlements: Entitlements;
  notifications: Notifications;
  webhook_endpoints: WebhookEndpoints;
  events: Events;
  deliveries: Deliveries;
  sampling_seeds: SamplingSeeds;
  issuer_keys: IssuerKeys;
  address_challenges: AddressChallenges;
  address_proofs: AddressProofs;
  credentials: Credentials;
  credential_offers: CredentialOffers;
  account_codes: AccountCodes;
  audit: Audit;
  audit_head: AuditHead;
  audit_checkpoints: AuditCheckpoints;
}

export type VerificationRow = Selectable<Verifications>;
export type StepRow = Selectable<Steps>;
export type CaseRow = Selectable<Cases>;
export type DecisionRow = Selectable<CaseDecisions>;
export type CallRow = Selectable<Calls>;
