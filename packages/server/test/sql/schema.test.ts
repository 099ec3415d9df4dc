import { readFileSync, writeFileSync } from 'node:fs';
import { statesBefore } from '@mien/protocol';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareDatabase } from '../../src/entry/prepare-database.ts';
import { describeSchema } from '../../src/sql/describe-schema.ts';
import { VALUE_CONSTRAINTS } from '../../src/sql/value-constraints.ts';
import { APPLICANT_STATES } from '../../src/vocabulary.ts';
import { openTestDatabase, type TestDatabase } from '../support/test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const DUMP = new URL('../../src/sql/schema.txt', import.meta.url);

describe('the schema', () => {
  it('is what src/sql/schema.txt says (write it anew with WRITE_SCHEMA=1)', async () => {
    const described = await describeSchema(database.db);
    if (process.env['WRITE_SCHEMA'] === '1') writeFileSync(DUMP, described);
    expect(described).toBe(readFileSync(DUMP, 'utf8'));
  });

  it('can be prepared again without a change', async () => {
    const before = await describeSchema(database.db);
    await prepareDatabase(database);
    expect(await describeSchema(database.db)).toBe(before);
  });

  it.each(Object.entries(VALUE_CONSTRAINTS))('holds %s to its list', async (place, values) => {
    const [table = '', column = ''] = place.split('.');
    const found = await sql<{ definition: string }>`
      select pg_get_constraintdef(oid) as definition from pg_constraint where conname = ${`${table}_${column}_is_known`}
    `.execute(database.db);
    const words = [...(found.rows[0]?.definition ?? '').matchAll(/'([^']+)'/g)].map(([, word]) => word);
    expect(words).toEqual([...values]);
  });

  it('finds what expires by an index over the states in which we wait for the applicant', async () => {
    const found = await sql<{ indexdef: string }>`select indexdef from pg_indexes where indexname = 'verifications_to_expire'`.execute(
      database.db,
    );
    const words = [...(found.rows[0]?.indexdef ?? '').matchAll(/'([a-z_]+)'/g)].map(([, word]) => word);
    expect(words).toEqual([...APPLICANT_STATES]);
    for (const state of APPLICANT_STATES) expect(statesBefore('expired')).toContain(state);
  });

  it('has every foreign key indexed', async () => {
    const found = await sql<{ line: string }>`
      select conrelid::regclass || '.' || a.attname as line from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
      where k.contype = 'f' and k.connamespace = 'public'::regnamespace and not exists (
        select 1 from pg_index i where i.indrelid = k.conrelid and i.indkey[0] = k.conkey[1])`.execute(database.db);
    expect(found.rows.map((row) => row.line)).toEqual([]);
  });

  it('keeps the audit trail from being changed', async () => {
    await database.db
      .insertInto('audit')
      .values({
        seq: 1_000_000,
        at: new Date(),
        actor: 'a',
        action: 'b',
        subject: 'c',
        detail: '{}',
        previous: Buffer.alloc(32),
        hash: Buffer.alloc(32),
      })
      .execute();
    await expect(database.db.updateTable('audit').set({ actor: 'x' }).execute()).rejects.toThrow('only ever added to');
    await expect(database.db.deleteFrom('audit').execute()).rejects.toThrow('only ever added to');
  });
});
