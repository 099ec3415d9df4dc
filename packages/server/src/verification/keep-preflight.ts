import { Finding, ReasonCodeSchema, reasonFacts } from '@mien/protocol';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { newId } from '../ids.ts';
import type { Tables } from '../sql/tables.ts';

/** What a check-up of device and network says of itself: codes, and nothing that was filmed. */
export const PreflightFindings = z.array(z.strictObject({ code: ReasonCodeSchema, step: Finding.shape.step })).max(50);
export type PreflightFindings = z.infer<typeof PreflightFindings>;

/** Keeps what a page found before anything is filmed: hints, never part of a decision. */
export async function keepPreflight(
  db: Kysely<Tables>,
  { verificationId, findings, at }: { readonly verificationId: string; readonly findings: PreflightFindings; readonly at: Date },
): Promise<void> {
  // only what a browser can know: anything else on a client's word would be a lie in the record
  const told = findings.filter(
    ({ code }) => ['preflight', 'capture'].includes(reasonFacts(code).stage) && reasonFacts(code).class === 'free',
  );
  if (told.length === 0) return;
  await db
    .insertInto('findings')
    .values(
      told.map(({ code, step }) => ({
        id: newId('fnd'),
        verification_id: verificationId,
        attempt_id: null,
        verdict_id: null,
        code,
        class: reasonFacts(code).class,
        step,
        source: 'client' as const,
        measured_at: at,
      })),
    )
    .execute();
}
