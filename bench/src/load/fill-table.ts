import type { Client } from 'pg';

const ACCOUNTS = 10_000;
/** Every state a listing may be filtered by, most of them ended, as in a service that has run for years. */
const STATES = [
  'approved',
  'approved',
  'approved',
  'approved',
  'declined',
  'expired',
  'cancelled',
  'retry_required',
  'in_review',
  'created',
];

const columnsOf = async (database: Client, table: string): Promise<readonly string[]> => {
  const { rows } = await database.query('select column_name from information_schema.columns where table_schema = $1 and table_name = $2', [
    'public',
    table,
  ]);
  return rows.map((row) => row.column_name as string);
};

/** Copies of one row with other values in some columns; `i` counts the copies. */
async function copyRow(
  database: Client,
  table: string,
  id: string,
  count: number,
  changed: Readonly<Record<string, string>>,
): Promise<void> {
  const columns = await columnsOf(database, table);
  const values = columns.map((name) => changed[name] ?? `one."${name}"`);
  await database.query(
    `insert into ${table} (${columns.map((name) => `"${name}"`).join(', ')})
     select ${values.join(', ')} from ${table} one, generate_series(1, ${count}) i where one.id = $1`,
    [id],
  );
}

const padded = (prefix: string, number: string): string => `'${prefix}_' || lpad((${number})::text, 26, '0')`;

/** Makes the table of verifications as long as that of a large service. @returns an account that has some */
export async function fillTable(
  database: Client,
  count: number,
  like: { verificationId: string; accountId: string },
): Promise<{ accountId: string }> {
  await copyRow(database, 'accounts', like.accountId, ACCOUNTS, { id: padded('acc', 'i'), external_id: `'load-' || i` });
  await copyRow(database, 'verifications', like.verificationId, count, {
    id: padded('ver', 'i'),
    account_id: padded('acc', `1 + i % ${ACCOUNTS}`),
    creation_key: 'null',
    state: `(array[${STATES.map((state) => `'${state}'`).join(', ')}])[1 + (i::bigint * 7919 % ${STATES.length})::int]`,
  });
  await database.query('analyze');
  return { accountId: `acc_${'1'.padStart(26, '0')}` };
}
