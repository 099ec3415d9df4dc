import { type Kysely, sql } from 'kysely';

/** Live calls of an applicant with an agent: who waits, what the browsers tell each other, and the pictures that were taken. */
export const up = async (db: Kysely<never>): Promise<void> => {
  await sql`
create table calls (
  id text primary key,
  mode text not null,
  account_id text not null references accounts,
  verification_id text not null references verifications,
  -- where an agent asked for it, in answer to a request for help
  ticket_id text references tickets,
  state text not null,
  -- the time that was agreed; null: at once
  agreed_at timestamptz,
  -- the place in line is by this; kept when an agent is lost
  waiting_since timestamptz,
  -- when the applicant's page was last heard of
  seen_at timestamptz,
  steps jsonb not null,
  -- the lease: this agent has the call until this time, unless their page renews it
  held_by text references staff_users,
  held_until timestamptz,
  -- when somebody first took it
  taken_at timestamptz,
  -- six digits to be read back, for some minutes, in plain: they open nothing
  code text,
  code_until timestamptz,
  code_tries smallint not null default 0,
  quality jsonb,
  -- number of the last signal
  signals integer not null default 0,
  end_reason text,
  ended_by text references staff_users,
  created_at timestamptz not null,
  ended_at timestamptz
);
create index calls_by_state on calls (mode, state, id);
create index calls_of_account on calls (account_id);
create index calls_of_verification on calls (verification_id, id);
create index calls_of_ticket on calls (ticket_id);
create index calls_of_holder on calls (held_by);
create index calls_of_ender on calls (ended_by);
create unique index calls_open on calls (verification_id) where state in ('scheduled', 'waiting', 'active');
-- closed ones are many and are seldom looked for
create index calls_in_line on calls (mode, waiting_since, id) where state in ('scheduled', 'waiting', 'active');
-- how long those waited who were taken lately
create index calls_taken on calls (mode, taken_at) where taken_at is not null;

create table call_signals (
  call_id text not null references calls,
  seq integer not null,
  verification_id text not null references verifications,
  sender text not null,
  kind text not null,
  -- addresses of two people's networks are in it
  sealed text not null,
  sent_at timestamptz not null,
  primary key (call_id, seq)
);
create index call_signals_of_verification on call_signals (verification_id);

create table call_snapshots (
  id text primary key,
  call_id text not null references calls,
  verification_id text not null references verifications,
  step text not null,
  state text not null,
  asked_by text not null references staff_users,
  asked_at timestamptz not null,
  received_at timestamptz,
  bytes integer,
  -- of the picture as it came
  sha256 bytea,
  -- names of checks and codes of findings; what was read is sealed
  checks jsonb,
  sealed text,
  measured_at timestamptz
);
create index call_snapshots_of_call on call_snapshots (call_id, id);
create index call_snapshots_of_verification on call_snapshots (verification_id);
create index call_snapshots_of_asker on call_snapshots (asked_by);

-- what the applicant's page recorded of its own side, by the uploads of clips
create table call_recordings (
  id text primary key,
  call_id text not null references calls,
  verification_id text not null references verifications,
  state text not null,
  bytes bigint,
  sha256 bytea,
  created_at timestamptz not null,
  stored_at timestamptz
);
create index call_recordings_of_call on call_recordings (call_id, id);
create index call_recordings_of_verification on call_recordings (verification_id);

-- the call that a decision was made in; no reference: the call goes with its person, the decision stays
alter table case_decisions add column call_id text;
`.execute(db);
};
