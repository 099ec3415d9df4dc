import { type Kysely, sql } from 'kysely';

/** What follows from a verdict, who is told, and the trail of it. */
export const up = async (db: Kysely<never>): Promise<void> => {
  await sql`
create table entitlements (
  account_id text not null references accounts,
  name text not null,
  verification_id text references verifications,
  granted_at timestamptz not null,
  primary key (account_id, name)
);
create index entitlements_of_verification on entitlements (verification_id);

create table notifications (
  id text primary key,
  account_id text not null references accounts,
  verification_id text references verifications,
  kind text not null,
  reasons jsonb not null,
  created_at timestamptz not null,
  read_at timestamptz
);
create index notifications_of_account on notifications (account_id, id);
create index notifications_of_verification on notifications (verification_id);

create table webhook_endpoints (
  id text primary key,
  mode text not null,
  url text not null,
  -- empty: all of them
  event_types text[] not null,
  secret_sealed text not null,
  state text not null,
  created_at timestamptz not null
);

create table events (
  id text primary key,
  mode text not null,
  type text not null,
  account_id text references accounts,
  verification_id text references verifications,
  data jsonb not null,
  created_at timestamptz not null
);
create index events_by_mode on events (mode, id);
create index events_of_account on events (account_id);
create index events_of_verification on events (verification_id);

create table deliveries (
  id text primary key,
  event_id text not null references events,
  endpoint_id text not null references webhook_endpoints,
  -- 0 for the first; a replay is a delivery of its own with the event's own id
  replay integer not null,
  state text not null,
  tries integer not null default 0,
  last_status integer,
  last_problem text,
  created_at timestamptz not null,
  ended_at timestamptz,
  unique (event_id, endpoint_id, replay)
);
create index deliveries_of_endpoint on deliveries (endpoint_id);
create index deliveries_pending on deliveries (created_at) where state = 'pending';

create table audit (
  seq bigint primary key,
  at timestamptz not null,
  actor text not null,
  action text not null,
  subject text not null,
  -- the very text that was hashed
  detail text not null,
  previous bytea not null,
  hash bytea not null
);
create index audit_of_subject on audit (subject, seq);

-- one row: who appends locks it, so that the chain has no fork
create table audit_head (
  one_row boolean primary key default true check (one_row),
  seq bigint not null,
  hash bytea not null
);
insert into audit_head (seq, hash) values (0, decode(repeat('00', 32), 'hex'));

create table audit_checkpoints (
  seq bigint primary key,
  hash bytea not null,
  at timestamptz not null,
  signature text not null
);

create function refuse_change_of_audit() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is only ever added to' using errcode = 'MI002';
end $$;
create trigger audit_append_only before update or delete on audit for each row execute function refuse_change_of_audit();
create trigger audit_checkpoints_append_only before update or delete on audit_checkpoints
  for each row execute function refuse_change_of_audit();
`.execute(db);
};
