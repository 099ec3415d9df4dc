import { type Kysely, sql } from 'kysely';

/** A verification with its attempts, steps, challenges and clips, up to the verdict. */
export const up = async (db: Kysely<never>): Promise<void> => {
  await sql`
create table verifications (
  id text primary key,
  mode text not null,
  account_id text not null references accounts,
  policy_id text not null references policies,
  reason text not null,
  route text not null,
  state text not null,
  return_url text,
  -- caller and idempotency key of the request that made it: a request repeated after a crash finds it
  creation_key text unique,
  document_type text,
  -- how often it went to analysis: verdicts are unique per round and stage
  round integer not null default 0,
  -- the policy's error rates as scores of the models of that day
  thresholds jsonb not null,
  free_restarts integer not null default 0,
  next_possible_at timestamptz,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index verifications_of_account on verifications (account_id, id);
create index verifications_by_mode on verifications (mode, id);
create index verifications_by_state on verifications (mode, state, id);
create index verifications_to_expire on verifications (expires_at)
  where state in ('created', 'preparing', 'capturing', 'retry_required');
create index verifications_of_policy on verifications (policy_id);

create function refuse_change_of_used_policy() returns trigger language plpgsql as $$
begin
  if exists (select 1 from verifications where policy_id = old.id) then
    raise exception 'policy % is in use and cannot change', old.id using errcode = 'MI001';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end $$;
create trigger policies_immutable_once_used before update or delete on policies
  for each row execute function refuse_change_of_used_policy();

create table attempts (
  id text primary key,
  verification_id text not null references verifications,
  number integer not null,
  state text not null,
  -- whether it cost the applicant one of the attempts; null while it is open
  counted boolean,
  step_retries_used integer not null default 0,
  started_at timestamptz not null,
  ended_at timestamptz,
  unique (verification_id, number)
);
create unique index attempts_open on attempts (verification_id) where state = 'open';

create table steps (
  id text primary key,
  verification_id text not null references verifications,
  attempt_id text not null references attempts,
  step text not null,
  try integer not null,
  state text not null,
  nonce text,
  started_at timestamptz,
  -- until when it may be filmed; the bytes may follow later
  capture_until timestamptz,
  completed_at timestamptz,
  unique (verification_id, step, try)
);
create index steps_of_attempt on steps (attempt_id);
create unique index steps_current on steps (verification_id, step) where state <> 'superseded';

create table challenges (
  id text primary key,
  step_id text not null references steps,
  position integer not null,
  kind text not null,
  value text not null,
  revealed_at timestamptz,
  consumed_at timestamptz,
  unique (step_id, position)
);

create table clips (
  id text primary key,
  verification_id text not null references verifications,
  step_id text not null unique references steps,
  state text not null,
  manifest jsonb,
  bytes bigint,
  sha256 bytea,
  stored_at timestamptz,
  created_at timestamptz not null
);
create index clips_of_verification on clips (verification_id);

create table signals (
  verification_id text not null references verifications,
  round integer not null,
  sealed text not null,
  sha256 text not null,
  created_at timestamptz not null,
  primary key (verification_id, round)
);

create table verdicts (
  id text primary key,
  verification_id text not null references verifications,
  attempt_id text not null references attempts,
  round integer not null,
  stage text not null,
  outcome text not null,
  assurance text not null,
  counted boolean not null,
  -- why an approval was not given although the checks passed
  withheld text,
  reasons jsonb not null,
  warnings jsonb not null,
  steps jsonb not null,
  sealed text not null,
  created_at timestamptz not null,
  unique (verification_id, round, stage)
);
create index verdicts_of_attempt on verdicts (attempt_id);

create table findings (
  id text primary key,
  verification_id text not null references verifications,
  attempt_id text references attempts,
  verdict_id text references verdicts,
  code text not null,
  class text not null,
  step text not null,
  source text not null,
  measured_at timestamptz not null
);
create index findings_of_verification on findings (verification_id, id);
create index findings_of_attempt on findings (attempt_id);
create index findings_of_verdict on findings (verdict_id);

create table consents (
  id text primary key,
  verification_id text not null references verifications,
  purpose text not null,
  text_version text not null,
  given_at timestamptz,
  withdrawn_at timestamptz,
  unique (verification_id, purpose)
);

create table capture_codes (
  hash bytea primary key,
  verification_id text not null references verifications,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index capture_codes_of_verification on capture_codes (verification_id);

create table capture_events (
  id text primary key,
  verification_id text not null references verifications,
  name text not null,
  step text,
  code text,
  at timestamptz not null
);
create index capture_events_of_verification on capture_events (verification_id);
`.execute(db);
};
