import { type Kysely, sql } from 'kysely';

/** Tables whose rows figures are made of, beside the verifications themselves. */
const BEHIND = ['consents', 'capture_events', 'steps', 'attempts', 'verdicts', 'cases', 'verification_facts'] as const;

/** Sums of closed days: counts and nothing else, each day standing for as long as no row behind it changes. */
export const up = async (db: Kysely<never>): Promise<void> => {
  await sql`
create table insight_sums (
  mode text not null,
  -- UTC, of the verifications that were asked for then
  day date not null,
  -- what is counted, and by what
  part text not null,
  name text not null,
  measure text not null,
  -- of a time: which stretch of it
  bucket smallint not null default 0,
  count integer not null check (count > 0),
  primary key (mode, part, day, name, measure, bucket)
);
create index insight_sums_by_day on insight_sums (mode, day);

-- days that are summed
create table insight_days (
  mode text not null,
  day date not null,
  summed_at timestamptz not null,
  primary key (mode, day)
);

-- days whose rows changed since; as often as they did, since one mark for two writers would make one wait for the other
create table insight_changes (
  mode text not null,
  day date not null
);
create index insight_changes_by_day on insight_changes (mode, day);

create function mark_insight_day(of_mode text, asked_at timestamptz) returns void language plpgsql as $$
declare asked_on date := (asked_at at time zone 'UTC')::date;
begin
  -- a day that goes on is read from its rows
  if asked_on < (now() at time zone 'UTC')::date or exists (select from insight_days where mode = of_mode and day = asked_on) then
    insert into insight_changes (mode, day) values (of_mode, asked_on);
  end if;
end $$;

create function mark_insight_of_row() returns trigger language plpgsql as $$
begin
  perform mark_insight_day(v.mode, v.created_at) from verifications v
    where v.id = case tg_op when 'DELETE' then old.verification_id else new.verification_id end;
  return null;
end $$;

create function mark_insight_of_verification() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then perform mark_insight_day(old.mode, old.created_at); end if;
  if tg_op = 'INSERT' then perform mark_insight_day(new.mode, new.created_at); end if;
  return null;
end $$;

create function mark_insight_of_account() returns trigger language plpgsql as $$
begin
  perform mark_insight_day(v.mode, v.created_at) from verifications v where v.account_id = new.id;
  return null;
end $$;

create trigger insight_of_verifications after insert or update or delete on verifications
  for each row execute function mark_insight_of_verification();
-- people are counted by the language of their account
create trigger insight_of_accounts after update of locale on accounts
  for each row when (old.locale is distinct from new.locale) execute function mark_insight_of_account();
`.execute(db);
  for (const table of BEHIND)
    await sql`create trigger ${sql.ref(`insight_of_${table}`)} after insert or update or delete on ${sql.table(table)}
      for each row execute function mark_insight_of_row()`.execute(db);
};
