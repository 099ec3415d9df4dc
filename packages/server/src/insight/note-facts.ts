import type { Kysely } from 'kysely';
import type { Tables } from '../sql/tables.ts';
import type { BrowserFamily, DeviceKind, NetworkKind, SystemFamily } from '../vocabulary.ts';

export interface DeviceFacts {
  readonly browser: BrowserFamily;
  readonly system: SystemFamily;
  readonly device: DeviceKind;
  readonly network: NetworkKind;
}

/** What the page says of the device that is used now; the last one counts, since it is the one that films. */
export async function noteDevice(db: Kysely<Tables>, verificationId: string, facts: DeviceFacts): Promise<void> {
  await db
    .insertInto('verification_facts')
    .values({ verification_id: verificationId, ...facts, country: null })
    .onConflict((conflict) => conflict.column('verification_id').doUpdateSet({ ...facts }))
    .execute();
}

/** The issuing state that was read from the document. */
export async function noteCountry(trx: Kysely<Tables>, verificationId: string, country: string): Promise<void> {
  await trx
    .insertInto('verification_facts')
    .values({ verification_id: verificationId, browser: null, system: null, device: null, network: null, country })
    .onConflict((conflict) => conflict.column('verification_id').doUpdateSet({ country }))
    .execute();
}
