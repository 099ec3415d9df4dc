import { type Kysely, sql } from 'kysely';

/** What was measured of each clip before its round is judged, templates kept by consent, and jobs that were given up. */
export const up = async (db: Kysely<never>): Promise<void> => {
  await sql`
alter table clips add column followed_at timestamptz;

create table measurements (
  clip_id text primary key references clips,
  verification_id text not null references verifications,
  -- the step's signals and the models that ran, under the verification's key
  sealed text not null,
  -- face templates for the match of this verification; none once it is closed
  templates_sealed text,
  -- codes told to the applicant before the verdict
  review jsonb,
  measured_at timestamptz not null
);
create index measurements_of_verification on measurements (verification_id);

create table templates (
  id text primary key,
  account_id text not null references accounts,
  verification_id text not null references verifications,
  model_id text not null,
  -- under a key of its own, so that withdrawal reaches backups too
  sealed text not null,
  created_at timestamptz not null,
  keep_until timestamptz not null,
  unique (account_id, model_id)
);
create index templates_of_verification on templates (verification_id);
create index templates_to_destroy on templates (keep_until);

create table dead_letters (
  id text primary key,
  job text not null,
  verification_id text references verifications,
  -- ids only
  data jsonb not null,
  given_up_at timestamptz not null
);
create index dead_letters_of_verification on dead_letters (verification_id);
`.execute(db);
};
