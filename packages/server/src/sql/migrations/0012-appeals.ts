import { type Kysely, sql } from 'kysely';

/** Appeals: tickets with a clock of their own and an outcome. Links to the account page. */
export const up = async (db: Kysely<never>): Promise<void> => {
  await sql`
alter table tickets
  add column kind text not null default 'help',
  -- when an appeal is to be answered; null: nothing was promised
  add column answer_by timestamptz,
  -- when the wallet was told that nobody answered in time
  add column overdue_at timestamptz,
  -- of an appeal that was answered
  add column outcome text;
create unique index tickets_one_appeal on tickets (verification_id) where kind = 'appeal';
create index tickets_to_answer on tickets (answer_by) where state = 'open' and overdue_at is null and answer_by is not null;

-- links to the hosted account page: good once
create table account_codes (
  hash bytea primary key,
  account_id text not null references accounts,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index account_codes_of_account on account_codes (account_id);
`.execute(db);
};
