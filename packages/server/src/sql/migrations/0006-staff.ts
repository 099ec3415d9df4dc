import { type Kysely, sql } from 'kysely';

/**
 * People who work at the operator. The first five tables are those of better-auth under names of ours (staff/tables-of-sign-in.ts); they
 * are made here, in our own order, and never by its migrator.
 */
export const up = async (db: Kysely<never>): Promise<void> => {
  await sql`
create table staff_users (
  id text primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null,
  image text,
  role text not null,
  state text not null,
  two_factor_enabled boolean not null default false,
  -- the person's name to passkeys: random, so that no passkey carries our ids
  passkey_handle text not null unique,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table staff_sessions (
  id text primary key,
  user_id text not null references staff_users,
  token text not null unique,
  -- what was shown to open it: a password alone opens nothing but the enrolment
  method text not null,
  user_agent text,
  ip_address text,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index staff_sessions_of_user on staff_sessions (user_id);

create table staff_credentials (
  id text primary key,
  user_id text not null references staff_users,
  account_id text not null,
  provider_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (provider_id, account_id)
);
create index staff_credentials_of_user on staff_credentials (user_id);

create table staff_second_factors (
  id text primary key,
  user_id text not null unique references staff_users,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default false,
  failed_verification_count integer not null default 0,
  locked_until timestamptz
);

create table staff_challenges (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index staff_challenges_by_identifier on staff_challenges (identifier);

-- codes of the second factor are good once, although they hold for a minute
create table staff_used_codes (
  user_id text not null references staff_users,
  code_sha256 bytea not null,
  until timestamptz not null,
  primary key (user_id, code_sha256)
);

create table staff_passkeys (
  id text primary key,
  user_id text not null references staff_users,
  credential_id text not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  label text not null,
  backed_up boolean not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index staff_passkeys_of_user on staff_passkeys (user_id);

create table staff_invitations (
  id text primary key,
  hash bytea not null unique,
  kind text not null,
  role text not null,
  -- null for the very first: nobody is there yet who could know it
  email text,
  -- whose way in is made anew; null where somebody new is asked in
  user_id text references staff_users,
  invited_by text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  withdrawn_at timestamptz
);
create index staff_invitations_of_user on staff_invitations (user_id);

-- wrong passwords by address and by account, so that guessing gets slower and slower
create table staff_guesses (
  subject_sha256 bytea primary key,
  failures integer not null,
  last_at timestamptz not null,
  blocked_until timestamptz
);

create table staff_pending_actions (
  id text primary key,
  kind text not null,
  subject text not null,
  detail jsonb not null,
  state text not null,
  proposed_by text not null references staff_users,
  proposed_at timestamptz not null,
  expires_at timestamptz not null,
  decided_by text references staff_users,
  decided_at timestamptz
);
create index staff_pending_actions_open on staff_pending_actions (id) where state = 'proposed';
create index staff_pending_actions_by_proposer on staff_pending_actions (proposed_by);
create index staff_pending_actions_by_decider on staff_pending_actions (decided_by);
`.execute(db);
};
