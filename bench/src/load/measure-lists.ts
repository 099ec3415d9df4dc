import type { Client } from 'pg';
import { request } from 'undici';
import type { Api } from './applicant.ts';

interface List {
  readonly path: string;
  /** the same rows by plain SQL: what the API stands on */
  readonly sql: string;
}

export interface MeasuredList {
  readonly name: string;
  readonly ours: readonly number[];
  readonly floor: readonly number[];
}

const LIMIT = 50;
const COLUMNS = 'id, account_id, state, reason, created_at, updated_at';
const END = `order by id desc limit ${LIMIT + 1}`;

/** The lists a wallet and a console ask for. @param middle id in the middle of the table */
const listsOf = (accountId: string, middle: string): Readonly<Record<string, List>> => ({
  newest: { path: `/v1/verifications?limit=${LIMIT}`, sql: `select ${COLUMNS} from verifications where mode = 'test' ${END}` },
  'a page in the middle': {
    path: `/v1/verifications?limit=${LIMIT}&cursor=${middle}`,
    sql: `select ${COLUMNS} from verifications where mode = 'test' and id < '${middle}' ${END}`,
  },
  'in review': {
    path: `/v1/verifications?limit=${LIMIT}&state=in_review`,
    sql: `select ${COLUMNS} from verifications where mode = 'test' and state = 'in_review' ${END}`,
  },
  'of an account': {
    path: `/v1/accounts/${accountId}/verifications?limit=${LIMIT}`,
    sql: `select ${COLUMNS} from verifications where mode = 'test' and account_id = '${accountId}' ${END}`,
  },
});

async function time(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** Every list by the API and by plain SQL, in turn, one request at a time. */
export async function measureLists(
  api: Api,
  database: Client,
  { accountId, middle, times }: { accountId: string; middle: string; times: number },
): Promise<readonly MeasuredList[]> {
  const measured: MeasuredList[] = [];
  for (const [name, { path, sql }] of Object.entries(listsOf(accountId, middle))) {
    const ours: number[] = [];
    const floor: number[] = [];
    for (let run = 0; run < times; run += 1) {
      ours.push(
        await time(async () => {
          const answer = await request(`${api.address}${path}`, {
            dispatcher: api.dispatcher,
            headers: { authorization: `Bearer ${api.key}` },
          });
          if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.statusCode} ${await answer.body.text()}`);
          await answer.body.text();
        }),
      );
      floor.push(await time(() => database.query(sql)));
    }
    measured.push({ name, ours, floor });
  }
  return measured;
}
