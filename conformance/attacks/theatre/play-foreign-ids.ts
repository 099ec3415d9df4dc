import { afterAll, beforeAll, expect } from 'vitest';
import { openTwoCustomers, type TwoCustomers } from './belongings.ts';
import { askForForeign, FOREIGN_IDS } from './foreign-ids.ts';

/** Both customers, opened before the tests of a file and closed after them. */
export function useTwoCustomers(): () => TwoCustomers {
  let opened: TwoCustomers | null = null;
  beforeAll(async () => {
    opened = await openTwoCustomers();
  });
  afterAll(() => opened?.service.close());
  return () => {
    if (opened === null) throw new Error('they open before the tests');
    return opened;
  };
}

/** Each route of this kind of credential says of another’s id what it says of one that nobody has. */
export async function expectNothingOfOthers(two: TwoCustomers, as: 'key' | 'account' | 'capture' | 'staff'): Promise<void> {
  const rows = (Object.keys(FOREIGN_IDS) as (keyof typeof FOREIGN_IDS)[]).filter((row) => FOREIGN_IDS[row].as === as);
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) {
    const { theirs, nobodys } = await askForForeign(two, row);
    expect(theirs.status, `${row} ${theirs.rest}`).toBe(404);
    expect(theirs, row).toEqual(nobodys);
  }
}

/** Nothing of theirs has changed. */
export async function expectUntouched({ service, key, others }: TwoCustomers): Promise<void> {
  const list = async (what: string) => (await service.call('GET', `/v1/accounts/${others.accountId}/${what}`, key)).body.items;
  expect((await list('credentials')).map(({ id, state }: { id: string; state: string }) => ({ id, state }))).toEqual([
    { id: others.credentialId, state: 'good' },
  ]);
  expect((await list('addresses')).map(({ id }: { id: string }) => id)).toEqual([others.addressId]);
  const clips = await service.context.db.selectFrom('clips').select(['id', 'state']).where('id', '=', others.clipId).execute();
  expect(clips).toEqual([{ id: others.clipId, state: 'expected' }]);
}
