import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

const linesOf = async (query: Promise<{ rows: { line: string }[] }>): Promise<string[]> => (await query).rows.map((row) => row.line);

/**
 * The schema as text, a line a column, constraint, index, trigger or function: the same for PGlite and PostgreSQL 15 and later.
 * src/sql/schema.txt holds what it should be.
 */
export async function describeSchema(db: Kysely<Tables>): Promise<string> {
  const columns = sql<{ line: string }>`
    select format('%s.%s %s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
      case when a.attnotnull then ' not null' else '' end,
      coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')) as line
    from pg_attribute a join pg_class c on c.oid = a.attrelid left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and c.relname not like 'kysely%'
    order by c.relname collate "C", a.attnum`.execute(db);
  const constraints = sql<{ line: string }>`
    select format('%s: %s %s', c.relname, k.conname, pg_get_constraintdef(k.oid)) as line
    from pg_constraint k join pg_class c on c.oid = k.conrelid
    where c.relnamespace = 'public'::regnamespace and k.contype in ('c', 'f', 'p', 'u') and c.relname not like 'kysely%'
    order by c.relname collate "C", k.conname collate "C"`.execute(db);
  const indexes = sql<{ line: string }>`
    select indexdef as line from pg_indexes where schemaname = 'public' and tablename not like 'kysely%' order by indexname collate "C"`.execute(
    db,
  );
  const triggers = sql<{ line: string }>`
    select pg_get_triggerdef(oid) as line from pg_trigger where not tgisinternal and tgrelid in
      (select oid from pg_class where relnamespace = 'public'::regnamespace) order by tgname collate "C"`.execute(db);
  const functions = sql<{ line: string }>`
    select proname || ': ' || regexp_replace(prosrc, '\\s+', ' ', 'g') as line from pg_proc
    where pronamespace = 'public'::regnamespace order by proname collate "C"`.execute(db);
  const parts: string[] = [];
  for (const part of [columns, constraints, indexes, triggers, functions]) parts.push((await linesOf(part)).join('\n'));
  return `${parts.join('\n\n')}\n`;
}
