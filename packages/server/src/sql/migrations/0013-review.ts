import { type Kysely, sql } from 'kysely';

/** Verdicts that need a person: who works on them, what was decided and noted. */
export const up = async (db: Kysely<never>): Promise<void> => {
  await sql`
create table cases (
  id text primary key,
  mode text not null,
  account_id text not null references accounts,
  verification_id text not null references verifications,
  round integer not null,
  -- 0 to 3, see review/risk-of-case.ts
  risk smallint not null,
  assignment text not null,
  opened_at timestamptz not null,
  due_at timestamptz not null,
  -- the lease: one person works on a case until this time, unless they renew it
  held_by text references staff_users,
  held_until timestamptz,
  closed_at timestamptz,
  unique (verification_id, round)
);
create index cases_of_account on cases (account_id);
create index cases_of_holder on cases (held_by);
-- closed ones are many and are not looked for
create index cases_waiting on cases (mode, due_at, id) where closed_at is null;

create table case_decisions (
  id text primary key,
  case_id text not null references cases,
  verification_id text not null references verifications,
  state text not null,
  outcome text not null,
  reasons jsonb not null,
  steps jsonb not null,
  decided_by text not null,
  decided_at timestamptz not null,
  -- the second person, where the policy asks for one
  confirmed_by text,
  effective_at timestamptz,
  ended_at timestamptz
);
create index case_decisions_of_case on case_decisions (case_id, id);
create index case_decisions_of_verification on case_decisions (verification_id);
create unique index case_decisions_standing on case_decisions (case_id) where state in ('proposed', 'scheduled');

create table case_notes (
  id text primary key,
  case_id text not null references cases,
  verification_id text not null references verifications,
  written_by text not null,
  -- under the verification's key: a note speaks of a person
  sealed text not null,
  written_at timestamptz not null
);
create index case_notes_of_case on case_notes (case_id, id);
create index case_notes_of_verification on case_notes (verification_id);

-- those that waited before there were cases
insert into cases (id, mode, account_id, verification_id, round, risk, assignment, opened_at, due_at)
  select 'cas_' || substr(id, 5), mode, account_id, id, round, 1, 'chosen', updated_at, updated_at + interval '24 hours'
  from verifications where state = 'in_review';
`.execute(db);
};
