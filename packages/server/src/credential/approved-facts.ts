import { documentFacts } from '@mien/analysis';
import { DocumentType } from '@mien/protocol';
import { z } from 'zod';
import { readClaims } from '../account/read-claims.ts';
import type { Context } from '../context.ts';
import { readSignals } from '../outcome/record-signals.ts';
import type { LoadedVerification } from '../verification/load-verification.ts';

/** What an approval stands on and a credential may say: read from the document, never taken from a claim of a live account. */
export const ApprovedFacts = z.object({
  type: DocumentType.nullable(),
  birthDate: z.string().nullable(),
  nationality: z.string().nullable(),
  expiryDate: z.string().nullable(),
});
export type ApprovedFacts = z.infer<typeof ApprovedFacts>;

const FACTS_PLACE = 'accounts.facts_sealed';

/**
 * The facts of a round that is approved. A test account that is approved by its name was never measured: there its claims stand in, so that a
 * wallet can try credentials. Where a person approved without any measurement nothing is known, and nothing is said.
 */
export async function readApprovedFacts(
  context: Pick<Context, 'db' | 'sealing' | 'now'>,
  loaded: LoadedVerification,
): Promise<ApprovedFacts> {
  const signals = await readSignals(context, loaded.id, loaded.round);
  if (signals !== null) {
    const { policy, thresholds } = loaded;
    const asOf = context.now().toISOString().slice(0, 10);
    return documentFacts({ signals, policy, thresholds, claims: {}, earlier: {}, asOf });
  }
  const claims = loaded.mode === 'test' ? await readClaims(context, loaded.account_id) : null;
  return { type: null, birthDate: claims?.birthDate ?? null, nationality: claims?.nationality ?? null, expiryDate: null };
}

export const sealFacts = ({ sealing }: Pick<Context, 'sealing'>, accountId: string, facts: ApprovedFacts): Promise<string> =>
  sealing.seal(accountId, FACTS_PLACE, JSON.stringify(facts));

/** null: none were kept, or the account's key was destroyed */
export async function openFacts(
  { sealing }: Pick<Context, 'sealing'>,
  accountId: string,
  sealed: string | null,
): Promise<ApprovedFacts | null> {
  const text = sealed === null ? null : await sealing.open(accountId, FACTS_PLACE, sealed);
  return text === null ? null : ApprovedFacts.parse(JSON.parse(text));
}
