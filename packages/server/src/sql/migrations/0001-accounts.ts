import { type Kysely, sql } from 'kysely';

/** Accounts, who may call, and what a wallet demands. Claims and contact are sealed under the account's key. */
export const up = async (db: Kysely<never>): Promise<void> => {
  await sql`
create table accounts (
  id text primary key,
  mode text not null,
  -- the wallet's own id; null once erased
  external_id text,
  locale text not null,
  contact_sealed text,
  claims_version integer not null default 0,
  level text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  erased_at timestamptz,
  unique (mode, external_id)
);

-- every correction is kept: who changed which field when is asked for later
create table account_claims (
  account_id text not null references accounts,
  version integer not null,
  sealed text not null,
  changed text[] not null,
  created_at timestamptz not null,
  primary key (account_id, version)
);

create table policies (
  id text primary key,
  key text not null,
  version integer not null,
  body jsonb not null,
  created_at timestamptz not null,
  unique (key, version)
);

create table api_keys (
  id text primary key,
  mode text not null,
  name text not null,
  -- sha256 of 256 random bits: nothing to guess, so no slow hash is needed
  hash bytea not null unique,
  scopes text[] not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  revoked_at timestamptz,
  last_used_at timestamptz
);

create table idempotency_keys (
  caller text not null,
  key text not null,
  route text not null,
  request_sha256 bytea not null,
  -- null while the first request is under way
  status integer,
  response_sealed text,
  created_at timestamptz not null,
  primary key (caller, key)
);
create index idempotency_keys_by_age on idempotency_keys (created_at);
`.execute(db);
};
