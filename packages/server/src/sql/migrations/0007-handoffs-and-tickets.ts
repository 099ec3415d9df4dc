import { type Kysely, sql } from 'kysely';

/** Who films on which device, and applicants who ask for a person. */
export const up = async (db: Kysely<never>): Promise<void> => {
  await sql`
create table handoffs (
  id text primary key,
  verification_id text not null references verifications,
  state text not null,
  -- six characters both devices show
  comparison_code text not null,
  -- the window that took the code; null until then
  session text,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  decided_at timestamptz
);
create index handoffs_of_verification on handoffs (verification_id, id);

alter table capture_codes add column handoff_id text references handoffs;
create index capture_codes_of_handoff on capture_codes (handoff_id);

-- the one window that may film; a row is its lease
create table capture_sessions (
  verification_id text primary key references verifications,
  session text not null,
  seen_at timestamptz not null
);

create table tickets (
  id text primary key,
  mode text not null,
  account_id text not null references accounts,
  verification_id text not null references verifications,
  state text not null,
  topic text not null,
  step text,
  -- what the applicant wrote, sealed under the verification's key; null where they wrote nothing
  message_sealed text,
  -- what was found up to then, so that nobody asks twice
  findings jsonb not null,
  opened_at timestamptz not null,
  closed_at timestamptz
);
create index tickets_by_mode on tickets (mode, id);
create index tickets_by_state on tickets (mode, state, id);
create index tickets_of_account on tickets (account_id);
create index tickets_of_verification on tickets (verification_id);
`.execute(db);
};
