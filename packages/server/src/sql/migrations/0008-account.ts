import { type Kysely, sql } from 'kysely';

/** What the wallet's customer lives with after the video: proved addresses. */
export const up = async (db: Kysely<never>): Promise<void> => {
  await sql`
alter table accounts
  -- whose levels hold; null: nobody verified it yet, and the shipped rules hold
  add column access_policy_id text references policies,
  add column verified_at timestamptz,
  -- the next re-verification by the policy's interval, and the one drawn by chance
  add column periodic_at timestamptz,
  add column random_at timestamptz,
  -- since when, why and until when a re-verification is asked for
  add column due_at timestamptz,
  add column due_reason text,
  add column grace_until timestamptz,
  -- the next reminder, or the end
  add column grace_next_at timestamptz,
  add column reminders integer not null default 0,
  add column erasure_requested_at timestamptz,
  add column mail text not null default 'on',
  -- IANA; null: UTC
  add column time_zone text;
alter table notifications add column mailed_at timestamptz;
create index accounts_of_policy on accounts (access_policy_id);
create index accounts_by_review on accounts (least(periodic_at, random_at)) where due_at is null and verified_at is not null;
create index accounts_in_grace on accounts (grace_next_at) where grace_next_at is not null;

-- what a month's random dates are drawn from; its hash is in the audit trail since before it was used
create table sampling_seeds (
  id text primary key,
  month text not null unique,
  sealed text not null,
  sha256 text not null,
  created_at timestamptz not null
);

-- keys that sign what others check without asking us
create table issuer_keys (
  id text primary key,
  purpose text not null,
  number integer not null,
  public_jwk jsonb not null,
  private_sealed text not null,
  created_at timestamptz not null,
  -- published before it is used, so that caches know it
  use_from timestamptz not null,
  -- null: the latest
  publish_until timestamptz,
  unique (purpose, number)
);

create table address_challenges (
  id text primary key,
  account_id text not null references accounts,
  chain text not null,
  format text not null,
  -- address, nonce and the text to sign, under the account's key
  sealed text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index address_challenges_of_account on address_challenges (account_id);
create index address_challenges_by_age on address_challenges (expires_at);

create table address_proofs (
  id text primary key,
  account_id text not null references accounts,
  chain text not null,
  format text not null,
  -- address, text and signature, under the account's key: an address tied to a person is personal
  sealed text not null,
  proved_at timestamptz not null,
  revoked_at timestamptz
);
create index address_proofs_of_account on address_proofs (account_id, id);
`.execute(db);
};
