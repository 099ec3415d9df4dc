import type { Policy } from '@mien/protocol';
import type { Form, VerificationReason } from '../vocabulary.ts';

const DAY_MS = 86_400_000;

export interface Standing {
  readonly reason: VerificationReason;
  readonly verifiedAt: Date | null;
  /** of the document that was approved: `YYYY-MM-DD`, `long_term`, or null where it was not read */
  readonly documentEnds: string | null;
  /** parts of the identity that the wallet changed since the approval */
  readonly changedParts: readonly string[];
  /** whether a template of the model in use is kept, with the person's consent */
  readonly template: 'kept' | 'none';
}

/** Why the document is filmed again, or null where the face alone will do. First that applies. */
const WHY_FULL = {
  policy: ({ light }: Policy['reverification']) => light === 'never',
  first: (_rules: Policy['reverification'], { reason, verifiedAt }: Standing) => reason === 'first' || verifiedAt === null,
  no_template: (_rules: Policy['reverification'], { template }: Standing) => template === 'none',
  identity_changed: (_rules: Policy['reverification'], { changedParts }: Standing) => changedParts.length > 0,
  document_unknown: (_rules: Policy['reverification'], { documentEnds }: Standing) => documentEnds === null,
} as const satisfies Record<string, (rules: Policy['reverification'], standing: Standing) => boolean>;

export type WhyFull = keyof typeof WHY_FULL | 'document_ends';

/** Whether a verified person films the face alone; pure. Whatever is not known leads to the full form. */
export function chooseForm(policy: Policy, standing: Standing, at: Date): { readonly form: Form; readonly why: WhyFull | null } {
  const why = (Object.keys(WHY_FULL) as (keyof typeof WHY_FULL)[]).find((name) => WHY_FULL[name](policy.reverification, standing));
  if (why !== undefined) return { form: 'full', why };
  const { documentEnds } = standing;
  const soon = new Date(at.getTime() + policy.document.expiresSoonDays * DAY_MS).toISOString().slice(0, 10);
  return documentEnds !== 'long_term' && (documentEnds ?? '') <= soon
    ? { form: 'full', why: 'document_ends' }
    : { form: 'light', why: null };
}
