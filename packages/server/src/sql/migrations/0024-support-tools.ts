import { type Kysely, sql } from 'kysely';

/** What support can do for somebody who asked for help: a step opened again, one more attempt, a check of their device. */
export const up = async (db: Kysely<never>): Promise<void> => {
  await sql`
-- beyond those of the policy
alter table verifications add column extra_attempts smallint not null default 0;
-- support opened this try: the applicant's page goes to it
alter table steps add column reopened boolean not null default false;

create table ticket_grants (
  id text primary key,
  ticket_id text not null references tickets,
  verification_id text not null references verifications,
  kind text not null,
  steps jsonb not null,
  -- why, in the agent's own words, under the verification's key
  reason_sealed text not null,
  granted_by text not null references staff_users,
  granted_at timestamptz not null
);
create index ticket_grants_of_ticket on ticket_grants (ticket_id, id);
create index ticket_grants_of_verification on ticket_grants (verification_id, id);
create index ticket_grants_of_granter on ticket_grants (granted_by);
-- two agents at once give one
create unique index ticket_grants_attempt on ticket_grants (ticket_id) where kind = 'attempt';

create table device_checks (
  id text primary key,
  ticket_id text not null references tickets,
  verification_id text not null references verifications,
  -- the message that asks for it
  message_id text not null references ticket_messages,
  asked_at timestamptz not null,
  answered_at timestamptz,
  -- probes with states and codes of the catalogue
  rows jsonb,
  -- families and kinds
  device jsonb
);
create index device_checks_of_ticket on device_checks (ticket_id, id);
create index device_checks_of_verification on device_checks (verification_id);
create unique index device_checks_of_message on device_checks (message_id);
`.execute(db);
};
